-- What a member of staff is writing in a file and has not sent: theirs alone, kept as they type.

create table casework.draft (
  id          uuid primary key,
  case_id     uuid not null references casework.case_file,
  staff_id    uuid not null,
  -- What it is to become, such as the name of a letter.
  kind        text not null,
  -- The fields of the form by name, as they were typed.
  fields      jsonb not null,
  updated_at  timestamptz not null,
  unique (case_id, staff_id, kind)
);

-- Documents that wait in a draft. Each stands here before its first byte is written, so that
-- whatever happens it can be found and taken away; the draft may be gone by then.
create table casework.draft_document (
  id        uuid primary key,
  draft_id  uuid not null,
  began_at  timestamptz not null,
  -- Name, kind, size, digest and key; null until it has arrived whole.
  content   jsonb
);
create index draft_document_draft on casework.draft_document (draft_id, began_at);

grant select, insert, update, delete on casework.draft, casework.draft_document to {{office}};
