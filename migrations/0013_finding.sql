-- By what words a file is found. It stands apart from the words themselves, so that it can be emptied
-- with them; what it holds is made by `casework/search`.

-- Newest first is highest first: given at registration, one after the other.
create sequence casework.search_place;

create table casework.search (
  place    bigint primary key default nextval('casework.search_place'),
  case_id  uuid not null unique references casework.case_file on delete cascade,
  -- Stems of what was said, names and what they could be mistyped as, and in which stretch of places
  -- the file lies. Null: the worker has yet to read the file.
  words    tsvector
);
alter sequence casework.search_place owned by casework.search.place;

-- What waits in the pending list is looked through by every search.
create index search_words on casework.search using gin (words) with (gin_pending_list_limit = 512);
create index search_unread on casework.search (place) where words is null;

insert into casework.search (case_id)
  select id from casework.case_file order by reference_year, reference_number;

-- By which rules the words above were made. Others (a new version of ours, or of PostgreSQL's stems):
-- all files are read again.
create table casework.search_rules (
  only_one  boolean primary key default true check (only_one),
  rules     text not null
);

grant select, insert, update, delete on casework.search, casework.search_rules to {{office}};
grant usage on sequence casework.search_place to {{office}};

-- Lists of files: each order has its index; the planner puts those of what was chosen together.
create index case_file_moved on casework.case_file (last_movement_at, id);
create index case_file_due on casework.case_file (due_on, id) where due_on is not null;
create index case_file_by_service on casework.case_file (service_id, lodged_at, id);
create index case_file_urgent on casework.case_file (lodged_at, id) where is_urgent and status <> 'closed';

-- Lists that members of staff keep under a name: theirs alone.
create table casework.saved_view (
  id          uuid primary key,
  staff_id    uuid not null,
  name        text not null,
  -- As it stands in an address: codes and ids.
  list        text not null,
  created_at  timestamptz not null,
  unique (staff_id, name)
);
grant select, insert, update, delete on casework.saved_view to {{office}};

-- When somebody of the office last opened an urgent file: each is to be looked at on the same working day.
create table casework.urgent_look (
  case_id    uuid primary key references casework.case_file on delete cascade,
  looked_at  timestamptz not null,
  staff_id   uuid not null
);
grant select, insert, update, delete on casework.urgent_look to {{office}};
