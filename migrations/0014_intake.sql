-- What comes in by another way than the portal, entered by staff.

alter table casework.case_file
  drop constraint case_file_kind_check,
  add constraint case_file_kind_check check (kind in ('complaint', 'information-request')),
  drop constraint case_file_channel_check,
  add constraint case_file_channel_check
    check (channel in ('web', 'telephone', 'post', 'email', 'visit')),
  -- How the moment of lodging is known; null where the letterbox took it in.
  add column lodging_rule text
    check (lodging_rule in ('call', 'visit', 'postmark', 'arrival', 'mail-server', 'sent')),
  -- The day is known and no time: `lodged_at` is its first moment.
  add column is_lodged_day_only boolean,
  add constraint case_file_lodging_check check (
    (channel = 'web') = (lodging_rule is null) and (lodging_rule is null) = (is_lodged_day_only is null)
  );

-- A draft of what is to become a file has none yet.
alter table casework.draft alter column case_id drop not null;
create index draft_entry on casework.draft (staff_id, updated_at desc) where case_id is null;

-- By what an earlier file of the same person is found: the last eight figures of a telephone number,
-- the same with and without a country's code, and names that look alike.
create index party_telephone on casework.party ((right(regexp_replace(telephone, '\D', '', 'g'), 8)))
  where telephone is not null;
create index party_name on casework.party using gin (lower(coalesce(name, organisation)) gin_trgm_ops);

-- A call: one line, without a name and without a reference. What was said can be emptied.
create table casework.call (
  -- Drawn with the page it was typed on, so that a second click keeps nothing twice.
  id             uuid primary key,
  at             timestamptz not null,
  taken_by       uuid not null,
  -- A code of the office's `topics.json`.
  topic          text not null,
  -- Null: not known, or not in the register; `service_words` then says what was typed.
  service_id     text,
  service_words  text,
  said           text,
  -- Where the caller was sent: 'service', or an id of `referrals.json`.
  referred_to    text,
  -- What it became.
  case_id        uuid references casework.case_file
);
create index call_newest on casework.call (at desc, id desc);

grant select, insert, update, delete on casework.call to {{office}};
