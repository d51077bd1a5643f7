-- E-mail on its way out: a notice never has content, a one-time number lives fifteen minutes.

create schema correspondence;
revoke all on schema correspondence from public;
grant usage on schema correspondence to {{office}};

create table correspondence.mail (
  id          uuid primary key,
  to_address  text not null,
  kind        text not null check (kind in ('notice', 'number')),
  subject     text not null,
  -- Emptied for a one-time number once it has left or never will.
  body        text not null,
  language    text not null check (language in ('nl', 'fr', 'en')),
  case_id     uuid,
  -- The access that a one-time number opens; null for a notice.
  access_id   uuid,
  created_at  timestamptz not null,
  -- When it may leave at the earliest: what the daily limit on one unchecked address counts by.
  leaves_at   timestamptz not null,
  tries       int not null default 0,
  next_try_at timestamptz not null,
  sent_at     timestamptz,
  failed_at   timestamptz,
  -- 'refused', 'gave-up' or 'expired'.
  failure     text,
  -- The number was typed in: whoever asked reads this address.
  checked_at  timestamptz,
  check ((kind = 'number') = (access_id is not null)),
  check ((failed_at is null) = (failure is null)),
  check (sent_at is null or failed_at is null)
);
create index mail_waiting on correspondence.mail (next_try_at) where sent_at is null and failed_at is null;
create index mail_address on correspondence.mail (lower(to_address), leaves_at desc);
create index mail_newest on correspondence.mail (created_at desc, id desc);
create index mail_unproved on correspondence.mail (created_at) where kind = 'number' and checked_at is null;
create index mail_case on correspondence.mail (case_id, created_at);

grant select, insert, update, delete on all tables in schema correspondence to {{office}};

create schema operation;
revoke all on schema operation from public;
grant usage on schema operation to {{office}};

create table operation.heartbeat (
  part  text primary key,
  at    timestamptz not null
);
grant select, insert, update, delete on all tables in schema operation to {{office}};
