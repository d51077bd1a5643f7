-- E-mail on its way out: a notice never has content, a one-time number lives fifteen minutes.

create schema correspondence;
revoke all on schema correspondence from public;
grant usage on schema correspondence to {{office}};

create table correspondence.mail (
  id          uuid primary key,
  to_address  text not null,
  -- For the daily limit on one unchecked address.
  kind        text not null check (kind in ('notice', 'number')),
  subject     text not null,
  body        text not null,
  language    text not null,
  case_id     uuid,
  created_at  timestamptz not null,
  tries       int not null default 0,
  next_try_at timestamptz,
  sent_at     timestamptz,
  failed_at   timestamptz
);
create index mail_waiting on correspondence.mail (next_try_at) where sent_at is null and failed_at is null;
create index mail_address on correspondence.mail (lower(to_address), created_at);
create index mail_newest on correspondence.mail (created_at desc, id);

grant select, insert, update, delete on all tables in schema correspondence to {{office}};

create schema operation;
revoke all on schema operation from public;
grant usage on schema operation to {{office}};

create table operation.heartbeat (
  part  text primary key,
  at    timestamptz not null
);
grant select, insert, update, delete on all tables in schema operation to {{office}};
