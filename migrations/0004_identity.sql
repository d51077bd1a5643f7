-- Who works in the office, and how they prove it.

create schema identity;
revoke all on schema identity from public;
grant usage on schema identity to {{office}};

create table identity.staff (
  id              uuid primary key,
  email           text not null,
  name            text not null,
  role            text not null check (role in ('administrator', 'case-manager')),
  -- Those in which this person answers the public.
  languages       text[] not null check (languages <@ array['nl', 'fr', 'en']),
  -- Of the pages they see.
  language        text not null check (language in ('nl', 'fr', 'en')),
  -- PHC string of argon2id; null until the person has set one.
  password        text,
  -- Sealed under a key derived from the office key.
  totp_secret     bytea,
  -- The last step a number was taken for: each is good once.
  totp_last_step  bigint,
  away_from       date,
  away_until      date,
  is_active       boolean not null default true,
  created_at      timestamptz not null,
  check ((away_from is null) = (away_until is null))
);
create unique index staff_email on identity.staff (lower(email));

-- One-time links: to set up a new account, or to get back into one.
create table identity.invitation (
  token_digest  bytea primary key check (length(token_digest) = 32),
  -- Null: the first administrator, who has no account yet.
  staff_id      uuid references identity.staff on delete cascade,
  expires_at    timestamptz not null
);

create table identity.session (
  token_digest  bytea primary key check (length(token_digest) = 32),
  staff_id      uuid not null references identity.staff on delete cascade,
  created_at    timestamptz not null,
  seen_at       timestamptz not null,
  expires_at    timestamptz not null
);
create index session_staff on identity.session (staff_id);
create index session_expiry on identity.session (expires_at);

create table identity.attempt (
  subject    bytea primary key check (length(subject) = 32),
  failures   int not null,
  failed_at  timestamptz not null
);

grant select, insert, update, delete on all tables in schema identity to {{office}};
