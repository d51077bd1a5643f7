-- The case file. Words about people stand in tables of their own, which retention can empty;
-- events hold ids, codes and dates only.

create schema casework;
revoke all on schema casework from public;
grant usage on schema casework to {{office}};

create table casework.case_file (
  id                uuid primary key,
  reference_year    int not null,
  reference_number  int not null,
  kind              text not null check (kind in ('complaint')),
  -- One of the five public steps: acknowledgement, verification, dialogue, conclusion, improvement.
  step              text not null
    check (step in ('acknowledgement', 'verification', 'dialogue', 'conclusion', 'improvement')),
  -- Language of correspondence with the complainant.
  language          text not null check (language in ('nl', 'fr', 'en')),
  -- How the complainant wants to hear from us.
  contact_channel   text not null check (contact_channel in ('email', 'post', 'telephone')),
  channel           text not null check (channel in ('web')),
  -- Null: not known, or not in the register; `service_words` then says what the person wrote.
  service_id        text,
  case_manager_id   uuid,
  mailbox_id        uuid not null,
  is_urgent         boolean not null,
  lodged_at         timestamptz not null,
  registered_at     timestamptz not null,
  acknowledged_at   timestamptz,
  -- The day until which the present step should be done.
  due_on            date,
  last_movement_at  timestamptz not null,
  -- The last thing that moved came from outside and nobody has looked since.
  is_unread         boolean not null,
  version           int not null,
  unique (reference_year, reference_number),
  unique (mailbox_id)
);
create index case_file_newest on casework.case_file (lodged_at desc, id desc);
create index case_file_by_step on casework.case_file (step, lodged_at desc, id desc);
create index case_file_by_manager on casework.case_file (case_manager_id, lodged_at desc, id desc);
create index case_file_mine on casework.case_file (case_manager_id, is_unread desc, last_movement_at desc, id desc);
create index case_file_open on casework.case_file (case_manager_id) where step not in ('conclusion', 'improvement');

create table casework.case_event (
  case_id  uuid not null references casework.case_file,
  version  int not null,
  type     text not null,
  at       timestamptz not null,
  actor    text not null,
  data     jsonb not null,
  primary key (case_id, version)
);

create table casework.party (
  id            uuid primary key,
  case_id       uuid not null references casework.case_file,
  role          text not null check (role in ('complainant', 'helper')),
  -- As what someone complains: adult, association, company …; null for a helper.
  capacity      text,
  name          text,
  organisation  text,
  email         text,
  telephone     text,
  address       text,
  -- Of a helper: whether they say that they may act for the complainant.
  has_mandate   boolean,
  check ((role = 'complainant') = (capacity is not null))
);
create index party_case on casework.party (case_id);
create index party_email on casework.party (lower(email));

-- What the complainant said, in their words, as sent.
create table casework.story (
  case_id           uuid primary key references casework.case_file,
  what_happened     text not null,
  service_words     text,
  since             text,
  decision_on       date,
  received_on       date,
  service_reference text,
  danger_on         date,
  danger            text,
  asked_service     text,
  service_answer    text,
  wanted            text,
  not_to_mention    text,
  may_transfer      boolean
);

create table casework.document (
  -- Under which the encrypted bytes lie in the store of documents.
  id           uuid primary key,
  case_id      uuid not null references casework.case_file,
  message_id   uuid,
  name         text not null,
  media_type   text not null,
  size         bigint not null,
  -- Of the bytes as the person has them.
  sha256       text not null,
  -- The age identity that opens it.
  key          text not null,
  source       text not null check (source in ('complainant', 'office')),
  received_at  timestamptz not null
);
create index document_case on casework.document (case_id, received_at);

create table casework.message (
  id          uuid primary key,
  case_id     uuid not null references casework.case_file,
  source      text not null check (source in ('complainant', 'office')),
  -- Member of staff; null for what came from outside or was sent by the system.
  author_id   uuid,
  -- A code such as 'acknowledgement' or 'message'.
  kind        text not null,
  body        text not null,
  sent_at     timestamptz not null
);
create index message_case on casework.message (case_id, sent_at);

-- What a person has to do so that the complainant is told: a letter to post, words to say.
create table casework.task (
  id          uuid primary key,
  case_id     uuid not null references casework.case_file,
  message_id  uuid not null references casework.message,
  kind        text not null check (kind in ('post', 'telephone')),
  created_at  timestamptz not null,
  done_at     timestamptz,
  -- The day on which it was posted or said.
  told_on     date,
  done_by     uuid,
  check ((done_at is null) = (told_on is null))
);
create index task_open on casework.task (created_at) where done_at is null;
create index task_case on casework.task (case_id);

grant select, insert, update, delete on all tables in schema casework to {{office}};
-- The record is only ever added to.
revoke update, delete on casework.case_event from {{office}};
