-- Whose key opens a mailbox: each party of a file has their own, and can be kept out by itself. And the list of
-- files of somebody who acts for several people.

-- A party of the file, by an id that says nothing here. Null until the office has opened the complaint.
alter table letterbox.access add column holder uuid;
-- Whose key a message was put in with.
alter table letterbox.incoming add column holder uuid;

-- Codes of before belong to whoever filled in the form.
update letterbox.access as opener set holder = (
  select party.id from casework.case_file as file
    join casework.party on party.case_id = file.id and party.role in ('complainant', 'helper')
    where file.mailbox_id = opener.mailbox_id
    order by party.role = 'helper' desc, party.id limit 1
) where opener.kind = 'code';

drop index letterbox.access_code;
create unique index access_code on letterbox.access (mailbox_id, holder) nulls not distinct where kind = 'code';

-- Since then the party opens the file no more, and no letter of it goes to them.
alter table casework.party add column access_ended_on date;

-- The key of a browser session may open a list in place of one mailbox.
alter table letterbox.access
  alter column mailbox_id drop not null,
  drop constraint access_kind_check,
  drop constraint access_check,
  add constraint access_kind check (kind in ('code', 'session', 'list')),
  add constraint access_opens check ((kind = 'list') = (mailbox_id is null)),
  add constraint access_number check ((kind = 'code') = (number_digest is null));

-- What may be opened from a list, and as whom.
create table letterbox.listed (
  access_id   uuid not null references letterbox.access on delete cascade,
  mailbox_id  uuid not null references letterbox.mailbox on delete cascade,
  holder      uuid not null,
  primary key (access_id, mailbox_id)
);
create index listed_mailbox on letterbox.listed (mailbox_id);
grant select, insert, update, delete on letterbox.listed to {{office}};

alter table letterbox.incoming
  drop constraint incoming_kind_check,
  add constraint incoming_kind_check check (
    kind in ('complaint', 'message', 'number-request', 'reminder-request', 'contact-request', 'opening')
  );

-- Where the code of a reference is to be tried. Null where there is no such reference, or nobody has a code.
drop function letterbox.find_code_access;
create function letterbox.find_mailbox(for_year int, for_number int, out mailbox uuid)
language sql stable security definer set search_path = '' as $$
  select box.id from letterbox.mailbox as box
    where box.reference_year = for_year and box.reference_number = for_number
      and exists (select from letterbox.access where mailbox_id = box.id and kind = 'code')
$$;

-- Which of the codes of a mailbox it is, for whoever shows its `auth`. Null: none of them.
create function letterbox.find_code(for_mailbox uuid, auth bytea, out access uuid)
language sql stable security definer set search_path = '' as $$
  select opener.id from letterbox.access as opener
    where opener.mailbox_id = for_mailbox and opener.kind = 'code' and opener.auth_digest = sha256(auth)
$$;

-- As before; it is kept whose key it was.
create or replace function letterbox.put(
  for_access uuid, auth bytea, submission_digest bytea, envelope bytea, moment timestamptz
) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  box uuid;
  writer uuid;
begin
  select opener.mailbox_id, opener.holder into box, writer from letterbox.access as opener
    where opener.id = for_access and opener.auth_digest = sha256(auth) and opener.kind <> 'list'
      and (opener.expires_at is null or opener.expires_at > moment)
      and (opener.kind = 'code' or opener.proved_at is not null);
  if not found then return false; end if;
  insert into letterbox.incoming (kind, submission, mailbox_id, holder, sealed, arrived_at)
    values ('message', submission_digest, box, writer, envelope, moment)
    on conflict (submission) do nothing;
  perform pg_notify('letterbox', '');
  return true;
end
$$;

-- The list that was sealed for a holder; no row: wrong, expired, not proved.
create function letterbox.fetch_list(for_access uuid, auth bytea, moment timestamptz)
returns table (sealed bytea, sealed_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select letter.sealed, letter.sealed_at from letterbox.access as opener
    join letterbox.outgoing as letter on letter.access_id = opener.id
    where opener.id = for_access and opener.auth_digest = sha256(auth) and opener.kind = 'list'
      and opener.expires_at > moment and opener.proved_at is not null
$$;

-- A session for one file of the list; what lies in it the office seals when it has opened the envelope. False: no
-- holder of the list, or not in it.
create function letterbox.open_listed(
  for_access uuid, auth bytea, for_mailbox uuid, session uuid, session_auth_digest bytea, session_recipient text,
  submission_digest bytea, envelope bytea, moment timestamptz
) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  list letterbox.access;
  as_whom uuid;
begin
  select opener.* into list from letterbox.access as opener
    where opener.id = for_access and opener.auth_digest = sha256(auth) and opener.kind = 'list'
      and opener.expires_at > moment and opener.proved_at is not null;
  if not found then return false; end if;
  select listed.holder into as_whom from letterbox.listed
    where listed.access_id = for_access and listed.mailbox_id = for_mailbox;
  if not found then return false; end if;
  insert into letterbox.access (
    id, mailbox_id, kind, auth_digest, recipient, created_at, expires_at, number_digest, number_until, proved_at, holder
  ) values (
    session, for_mailbox, 'session', session_auth_digest, session_recipient, moment, list.expires_at,
    list.number_digest, list.number_until, moment, as_whom
  );
  insert into letterbox.incoming (kind, submission, mailbox_id, holder, sealed, arrived_at)
    values ('opening', submission_digest, for_mailbox, as_whom, envelope, moment);
  perform pg_notify('letterbox', '');
  return true;
end
$$;

-- As before, and a list.
create or replace function letterbox.leave(for_access uuid, auth bytea) returns void
language sql security definer set search_path = '' as $$
  delete from letterbox.access
    where id = for_access and kind in ('session', 'list') and auth_digest = sha256(auth)
$$;

revoke execute on function
  letterbox.find_mailbox, letterbox.find_code, letterbox.fetch_list, letterbox.open_listed from public;
grant execute on function
  letterbox.find_mailbox, letterbox.find_code, letterbox.fetch_list, letterbox.open_listed to {{portal}};
