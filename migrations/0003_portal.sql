-- The portal's own: what it keeps for a visitor between two pages, sealed under the key in the
-- visitor's cookie. Without that cookie nobody reads it, the portal included.

create schema portal;
revoke all on schema portal from public;
grant usage on schema portal to {{portal}};

create table portal.safe (
  id          uuid primary key,
  -- Digest that ties the safe to a cookie without telling which.
  owner       bytea not null check (length(owner) = 32),
  sealed      bytea not null,
  -- Counts savings; two tabs that save at once are told apart.
  version     int not null,
  updated_at  timestamptz not null,
  expires_at  timestamptz not null
);
create index safe_owner on portal.safe (owner);
create index safe_expiry on portal.safe (expires_at);

-- Encrypted documents that were uploaded and not sent yet. What is sent is struck off this list.
create table portal.upload (
  blob_id      uuid primary key,
  safe_id      uuid not null,
  -- Bytes, as the person's file has them.
  size         bigint not null,
  uploaded_at  timestamptz not null
);
create index upload_safe on portal.upload (safe_id);

-- Wrong codes, counted per reference (as a digest), so that only that mailbox slows down.
create table portal.attempt (
  subject    bytea primary key check (length(subject) = 32),
  failures   int not null,
  failed_at  timestamptz not null
);

grant select, insert, update, delete on all tables in schema portal to {{portal}};
