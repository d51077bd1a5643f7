-- The whole procedure: how far a file is, what was asked of whom, how it ended.

alter table casework.case_file
  add column status text not null default 'active' check (status in ('active', 'held', 'closed')),
  -- Whose turn it is, if not the office's.
  add column waiting_for text check (waiting_for in ('person', 'service')),
  -- Which clock `due_on` is the last day of.
  add column due_clock text,
  add column closed_on date,
  add column closing_reason text,
  add column ground text,
  add column assessment text
    check (assessment in ('founded', 'partially-founded', 'unfounded', 'not-assessed')),
  add column result text,
  -- What the procedure has to know besides: clocks, questions, findings. Codes and dates only.
  add column course jsonb not null default
    '{"clocks": {}, "spokenOn": null, "personAsk": null, "admissibility": null, "hold": null, "scope": null,
      "asks": [], "waits": [], "findings": {}, "conclusion": null, "term": null, "closing": null, "reopenedOn": null}',
  add check ((status = 'closed') = (closed_on is not null and closing_reason is not null));
alter table casework.case_file
  alter column status drop default,
  alter column course drop default;

-- Whom a message is for, or from: only what is between the office and the person reaches the person.
alter table casework.message
  add column audience text not null default 'person' check (audience in ('person', 'service', 'body')),
  drop constraint message_source_check,
  add constraint message_source_check check (source in ('complainant', 'office', 'service'));
alter table casework.message alter column audience drop default;
alter table casework.document
  drop constraint document_source_check,
  add constraint document_source_check check (source in ('complainant', 'office', 'service'));

-- A letter to a service or to another ombudsman leaves by e-mail of somebody's own.
alter table casework.task
  drop constraint task_kind_check,
  add constraint task_kind_check check (kind in ('post', 'telephone', 'email'));

-- Why somebody decided what they decided, where a code does not say it.
create table casework.remark (
  id         uuid primary key,
  case_id    uuid not null references casework.case_file,
  author_id  uuid not null,
  body       text not null,
  at         timestamptz not null
);
create index remark_case on casework.remark (case_id, at);
grant select, insert, update, delete on casework.remark to {{office}};
