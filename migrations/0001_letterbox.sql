-- The letterbox: all that passes between portal and office, sealed.
-- The portal's role has no right on any table here. It may only call the functions at the end,
-- which put envelopes in and hand out what was sealed for a holder who proves to be one.
-- {{portal}} and {{office}} stand for the two roles; `platform/db/migrate.ts` fills them in.

create schema letterbox;
revoke all on schema letterbox from public;
grant usage on schema letterbox to {{portal}}, {{office}};

create table letterbox.reference_counter (
  year         int primary key,
  last_number  int not null check (last_number > 0)
);

-- Everyone outside has a mailbox. Until an envelope was opened nobody knows whose it is.
create table letterbox.mailbox (
  id                uuid primary key,
  reference_year    int not null,
  reference_number  int not null,
  created_at        timestamptz not null,
  unique (reference_year, reference_number)
);

-- A key that opens a mailbox: that of the code on paper, or that of one browser session which
-- proved itself by a one-time number. What leaves the office is sealed once for each.
create table letterbox.access (
  id             uuid primary key,
  mailbox_id     uuid not null references letterbox.mailbox on delete cascade,
  kind           text not null check (kind in ('code', 'session')),
  auth_digest    bytea not null check (length(auth_digest) = 32),
  recipient      text not null,
  created_at     timestamptz not null,
  expires_at     timestamptz,
  number_digest  bytea,
  number_until   timestamptz,
  proved_at      timestamptz,
  check ((kind = 'session') = (number_digest is not null)),
  check ((number_digest is null) = (number_until is null))
);
create unique index access_code on letterbox.access (mailbox_id) where kind = 'code';
create index access_expiry on letterbox.access (expires_at) where expires_at is not null;

-- Tries at one-time numbers are counted for requests that exist and for those that do not alike.
create table letterbox.number_try (
  access_id  uuid primary key,
  tries      int not null,
  first_at   timestamptz not null
);

create table letterbox.incoming (
  id                bigint generated always as identity primary key,
  kind              text not null check (kind in ('complaint', 'message', 'number-request')),
  -- Digest of what makes a sending one sending: the same twice is put in once.
  submission        bytea not null unique check (length(submission) = 32),
  mailbox_id        uuid references letterbox.mailbox,
  sealed            bytea,
  arrived_at        timestamptz not null,
  opened_at         timestamptz,
  set_aside_at      timestamptz,
  -- A code such as 'cannot-be-opened', never a message with content.
  set_aside_reason  text,
  -- A fault of ours, such as a database that was gone, lets it wait a while and is counted.
  tries             int not null default 0,
  next_try_at       timestamptz,
  check ((set_aside_at is null) = (set_aside_reason is null)),
  -- Once opened, the content lives in the file; the sealed copy goes.
  check ((opened_at is null) = (sealed is not null))
);
create index incoming_waiting on letterbox.incoming (id) where opened_at is null and set_aside_at is null;
create index incoming_set_aside on letterbox.incoming (id) where set_aside_at is not null;

create table letterbox.outgoing (
  access_id  uuid primary key references letterbox.access on delete cascade,
  sealed     bytea not null,
  sealed_at  timestamptz not null
);

grant select, insert, update, delete on all tables in schema letterbox to {{office}};

-- Gapless: the counter's row stays locked until the caller's transaction ends, with it or without.
create function letterbox.allot_number(for_year int) returns int
language sql security definer set search_path = '' as $$
  insert into letterbox.reference_counter as counter (year, last_number) values (for_year, 1)
  on conflict (year) do update set last_number = counter.last_number + 1
  returning last_number
$$;

-- A complaint: a number, a mailbox with the key of its code, and the envelope, all or none.
-- Sent a second time, it answers with the first number and changes nothing.
create function letterbox.lodge(
  submission_digest bytea, mailbox uuid, code_access uuid, code_auth_digest bytea, code_recipient text,
  envelope bytea, moment timestamptz, for_year int,
  out year int, out number int, out is_first boolean
) language plpgsql security definer set search_path = '' as $$
begin
  -- Two clicks at once wait for each other here; the second then finds what the first put in.
  perform pg_advisory_xact_lock(hashtextextended(encode(submission_digest, 'hex'), 0));
  select box.reference_year, box.reference_number into year, number
    from letterbox.incoming as earlier join letterbox.mailbox as box on box.id = earlier.mailbox_id
    where earlier.submission = submission_digest;
  is_first := not found;
  if not is_first then return; end if;

  number := letterbox.allot_number(for_year);
  year := for_year;
  insert into letterbox.mailbox values (mailbox, year, number, moment);
  insert into letterbox.access (id, mailbox_id, kind, auth_digest, recipient, created_at)
    values (code_access, mailbox, 'code', code_auth_digest, code_recipient, moment);
  insert into letterbox.incoming (kind, submission, mailbox_id, sealed, arrived_at)
    values ('complaint', submission_digest, mailbox, envelope, moment);
  perform pg_notify('letterbox', '');
end
$$;

-- Where the code of a reference is to be tried. Null where there is no such reference.
create function letterbox.find_code_access(for_year int, for_number int, out access uuid, out mailbox uuid)
language sql stable security definer set search_path = '' as $$
  select opener.id, box.id from letterbox.mailbox as box
    join letterbox.access as opener on opener.mailbox_id = box.id and opener.kind = 'code'
    where box.reference_year = for_year and box.reference_number = for_number
$$;

-- Asks for a one-time number. Tells nothing: whether there is such a file only the office knows.
create function letterbox.ask_number(submission_digest bytea, envelope bytea, moment timestamptz) returns void
language sql security definer set search_path = '' as $$
  insert into letterbox.incoming (kind, submission, sealed, arrived_at)
    values ('number-request', submission_digest, envelope, moment)
    on conflict (submission) do nothing;
  select pg_notify('letterbox', '')
$$;

-- Tries a one-time number: 'proved', 'wrong', or 'used-up' after five tries. One whose time is over is
-- 'wrong', as one that was never given out: an answer of its own would tell that there is such a file.
create function letterbox.prove_number(for_access uuid, try_digest bytea, moment timestamptz) returns text
language plpgsql security definer set search_path = '' as $$
declare
  tried int;
begin
  insert into letterbox.number_try as t values (for_access, 1, moment)
    on conflict (access_id) do update set tries = t.tries + 1 returning t.tries into tried;
  if tried > 5 then return 'used-up'; end if;
  update letterbox.access set proved_at = coalesce(proved_at, moment)
    where id = for_access and number_digest = try_digest and number_until > moment;
  if found then return 'proved'; end if;
  return case when tried = 5 then 'used-up' else 'wrong' end;
end
$$;

-- What was sealed for a holder, for whoever shows the holder's `auth`. No row: wrong, expired, not proved.
-- A row without `sealed`: right, and the office has not put anything in yet.
create function letterbox.fetch(for_access uuid, auth bytea, moment timestamptz)
returns table (sealed bytea, mailbox uuid, lodged_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select letter.sealed, box.id, box.created_at from letterbox.access as opener
    join letterbox.mailbox as box on box.id = opener.mailbox_id
    left join letterbox.outgoing as letter on letter.access_id = opener.id
    where opener.id = for_access and opener.auth_digest = sha256(auth)
      and (opener.expires_at is null or opener.expires_at > moment)
      and (opener.kind = 'code' or opener.proved_at is not null)
$$;

-- A message from the holder of a mailbox. False: not a holder.
create function letterbox.put(
  for_access uuid, auth bytea, submission_digest bytea, envelope bytea, moment timestamptz
) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  box uuid;
begin
  select opener.mailbox_id into box from letterbox.access as opener
    where opener.id = for_access and opener.auth_digest = sha256(auth)
      and (opener.expires_at is null or opener.expires_at > moment)
      and (opener.kind = 'code' or opener.proved_at is not null);
  if not found then return false; end if;
  insert into letterbox.incoming (kind, submission, mailbox_id, sealed, arrived_at)
    values ('message', submission_digest, box, envelope, moment)
    on conflict (submission) do nothing;
  perform pg_notify('letterbox', '');
  return true;
end
$$;

-- The person leaves: what was sealed for this session goes at once.
create function letterbox.leave(for_access uuid, auth bytea) returns void
language sql security definer set search_path = '' as $$
  delete from letterbox.access
    where id = for_access and kind = 'session' and auth_digest = sha256(auth)
$$;

revoke execute on all functions in schema letterbox from public;
grant execute on function letterbox.allot_number to {{office}};
grant execute on function
  letterbox.lodge, letterbox.find_code_access, letterbox.ask_number, letterbox.prove_number,
  letterbox.fetch, letterbox.put, letterbox.leave
  to {{portal}};
