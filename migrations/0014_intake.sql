-- What comes in by another way than the portal.

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
  referred_to    text
);
create index call_newest on casework.call (at desc, id desc);

grant select, insert, update, delete on casework.call to {{office}};
