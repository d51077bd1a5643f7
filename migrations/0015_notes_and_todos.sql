-- What colleagues tell each other in a file and set themselves to do. Nothing of it is sealed for the
-- person; the words stand here, the record of the file holds ids, codes and days.

create table casework.todo (
  id               uuid primary key,
  case_id          uuid not null references casework.case_file,
  -- 'own' is in somebody's words; any other code says by itself what is to be done.
  kind             text not null,
  what             text,
  -- Binds the words to the record; erased together with them.
  salt             bytea check (length(salt) = 32),
  -- Who has it now; null where it is the case manager's and the file has none.
  staff_id         uuid,
  -- It is whoever is case manager: with the file it goes to the next.
  follows_manager  boolean not null,
  due_on           date not null,
  -- Somebody told the person that it will be done by that day.
  is_promise       boolean not null,
  -- Of what a job makes: what it was made for, so that it is made once.
  source           text unique,
  created_at       timestamptz not null,
  -- Null: the system.
  created_by       uuid,
  outcome          text check (outcome in ('done', 'dropped')),
  ended_at         timestamptz,
  ended_by         uuid,
  check ((kind = 'own') = (what is not null)),
  check (staff_id is not null or follows_manager),
  check ((outcome is null) = (ended_at is null))
);
create index todo_mine on casework.todo (staff_id, due_on, id) where outcome is null;
create index todo_open on casework.todo (due_on, id) where outcome is null;
create index todo_case on casework.todo (case_id, due_on, id);

create table casework.note (
  id           uuid primary key,
  case_id      uuid not null references casework.case_file,
  author_id    uuid not null,
  body         text not null,
  -- As that of a todo.
  salt         bytea check (length(salt) = 32),
  written_at   timestamptz not null,
  -- The note, as it was first written, instead of which this one is to be read.
  corrects_id  uuid references casework.note deferrable initially deferred
);
create index note_case on casework.note (case_id, written_at, id);

-- The window in which a draft was saved last: another one that has not seen that may not save over it.
alter table casework.draft add column window_id uuid;

grant select, insert, update on casework.todo to {{office}};
-- A note stays as it was written; erasing when its time has come is a decision of its own.
grant select, insert on casework.note to {{office}};
