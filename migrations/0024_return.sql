-- Leaving a complaint that is not sent, and going on with it by a return code on another device.

-- Who asked to be told before what they saved goes: the e-mail address, sealed to the office. It lies
-- here until its day and goes with what it is about; the portal cannot read it.
create table portal.reminder (
  safe_id  uuid primary key references portal.safe on delete cascade,
  sealed   bytea not null
);
grant select, insert, update, delete on portal.reminder to {{portal}};

alter table letterbox.incoming
  drop constraint incoming_kind_check,
  add constraint incoming_kind_check
    check (kind in ('complaint', 'message', 'number-request', 'reminder-request', 'contact-request'));

-- The day of a reminder has come. Twice the same is put in once.
create function letterbox.ask_reminder(submission_digest bytea, envelope bytea, moment timestamptz) returns void
language sql security definer set search_path = '' as $$
  insert into letterbox.incoming (kind, submission, sealed, arrived_at)
    values ('reminder-request', submission_digest, envelope, moment)
    on conflict (submission) do nothing;
  select pg_notify('letterbox', '')
$$;
revoke execute on function letterbox.ask_reminder from public;
grant execute on function letterbox.ask_reminder to {{portal}};

alter table correspondence.mail
  drop constraint mail_kind_check,
  add constraint mail_kind_check check (kind in ('notice', 'number', 'reminder'));
-- A reminder belongs to no file; once it has left, the address goes.
create index mail_reminder on correspondence.mail (created_at) where kind = 'reminder';
