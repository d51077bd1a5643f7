-- The register is the office's own from its first start on: staff change it, and both halves see it at once.

alter table published.public_service
  -- By staff: the office's folder says nothing about it any more.
  add column is_edited boolean not null default false;

-- Other bodies that can help.
create table published.referral (
  id         text primary key,
  content    jsonb not null,
  position   int not null,
  is_edited  boolean not null default false
);

-- Another one with every change, so that whoever keeps a copy knows that it is old.
create table published.register_version (
  version  uuid not null
);
create unique index register_version_one on published.register_version ((true));

grant select on published.referral, published.register_version to {{portal}};
grant select, insert, update, delete on published.referral, published.register_version to {{office}};


-- Who changed what in it, and when.
create table casework.register_change (
  id        bigint generated always as identity primary key,
  kind      text not null check (kind in ('service', 'referral')),
  entry_id  text not null,
  at        timestamptz not null,
  staff_id  uuid not null,
  -- As it was; none where it is new.
  before    jsonb,
  after     jsonb not null
);
create index register_change_entry on casework.register_change (kind, entry_id, id desc);
grant select, insert on casework.register_change to {{office}};
