-- What the office makes public on purpose: the office writes, the portal reads.

create schema published;
revoke all on schema published from public;
grant usage on schema published to {{portal}}, {{office}};

create extension if not exists pg_trgm;


-- To which key the portal seals. The newest row is in force; older ones stay known by id.
create table published.office_key (
  id         text primary key,
  recipient  text not null,
  since      timestamptz not null
);

create table published.public_service (
  id        text primary key,
  -- As `published/public-service.ts` reads it: names per language, what may be complained about, where else to go.
  content   jsonb not null,
  position  int not null
);

-- Every name by which a service may be looked for, folded: small letters, no accents, no signs.
create table published.service_name (
  service_id  text not null references published.public_service on delete cascade,
  folded      text not null,
  primary key (service_id, folded)
);

grant select on all tables in schema published to {{portal}};
grant select, insert, update, delete on all tables in schema published to {{office}};
