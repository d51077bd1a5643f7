-- A translation is a version beside the original: of the story, of a message or of the words in a document. It stays as it
-- was entered; correcting it makes another one. The record binds its words, which can be erased here.
create table casework.translation (
  id             uuid primary key,
  case_id        uuid not null references casework.case_file,
  -- Both null: of the story.
  message_id     uuid references casework.message,
  document_id    uuid references casework.document,
  -- Into which: 'nl', 'fr', 'en', or its name as somebody wrote it.
  language       text not null,
  -- Name of the person or service.
  translator     text not null,
  is_sworn       boolean not null,
  translated_on  date not null,
  -- Empty: it is in its documents.
  body           text not null,
  -- As that of a note.
  salt           bytea check (length(salt) = 32),
  -- Who entered it.
  author_id      uuid not null,
  written_at     timestamptz not null,
  -- The translation, as it was first entered, instead of which this one is to be read.
  corrects_id    uuid references casework.translation deferrable initially deferred,
  check (message_id is null or document_id is null)
);
create index translation_case on casework.translation (case_id, written_at, id);

grant select, insert on casework.translation to {{office}};

-- Of what a translator delivered as a document. Not declared as a reference: translations refer to documents, and a backup
-- brings rows back after those that they refer to.
alter table casework.document add column translation_id uuid;
