-- Who asks a question, wants to be rung back or to come by, in an envelope like everything else; and what a machine
-- probably sent is taken in and marked.

alter table letterbox.incoming
  drop constraint incoming_kind_check,
  add constraint incoming_kind_check
    check (kind in ('complaint', 'message', 'number-request', 'contact-request'));

-- Has no mailbox: it is answered in the way that stands in it.
create function letterbox.ask_contact(submission_digest bytea, envelope bytea, moment timestamptz) returns void
language sql security definer set search_path = '' as $$
  insert into letterbox.incoming (kind, submission, sealed, arrived_at)
    values ('contact-request', submission_digest, envelope, moment)
    on conflict (submission) do nothing;
  select pg_notify('letterbox', '')
$$;
revoke execute on function letterbox.ask_contact from public;
grant execute on function letterbox.ask_contact to {{portal}};

-- A question becomes a file; these two are somebody to be reached. What is over is removed after a while.
create table casework.contact_request (
  id                   uuid primary key,
  kind                 text not null check (kind in ('call-back', 'appointment')),
  arrived_at           timestamptz not null,
  -- The end of the half-day that was promised for a call; for an appointment, the beginning of the first one wished.
  due_at               timestamptz not null,
  -- Half-days where the office is, such as `2026-11-30T14:00/17:00`.
  slots                text[] not null,
  language             text not null,
  contact_channel      text not null check (contact_channel in ('email', 'post', 'telephone')),
  name                 text,
  telephone            text,
  email                text,
  address              text,
  -- Codes, such as 'interpreter'.
  needs                text[] not null default '{}',
  needs_words          text,
  about                text,
  is_probably_machine  boolean not null default false,
  done_at              timestamptz
);
create index contact_open on casework.contact_request (due_at, id) where done_at is null;
create index contact_done on casework.contact_request (done_at desc, id desc) where done_at is not null;

-- Each time that somebody tried.
create table casework.contact_try (
  request_id  uuid not null references casework.contact_request on delete cascade,
  -- From 1 on; what is sent twice is one.
  number      int not null,
  at          timestamptz not null,
  tried_by    uuid not null,
  outcome     text not null check (outcome in ('reached', 'not-reached', 'given-up')),
  primary key (request_id, number)
);
grant select, insert, update, delete on casework.contact_request, casework.contact_try to {{office}};

-- Taken in like any other, and marked for whoever reads it.
alter table casework.story add column is_probably_machine boolean not null default false;
alter table casework.message add column is_probably_machine boolean not null default false;
