-- More about the people of a file: who complains of the same, as what somebody helps, whom letters go to,
-- and what the complainant needs so that the office and they understand each other.

alter table casework.party
  drop constraint party_role_check,
  drop constraint party_check,
  add constraint party_role check (role in ('complainant', 'helper', 'co-complainant')),
  -- A co-complainant complains as the complainant does.
  add constraint party_capacity check (role <> 'complainant' or capacity is not null),
  -- Ten digits.
  add column enterprise_number text,
  -- Of a helper.
  add column letters text check (letters in ('helper', 'both', 'complainant')),
  add column may_see_health boolean,
  -- Codes; of the complainant.
  add column needs text[] not null default '{}',
  add column spoken_language text,
  add column safe_times text,
  add column needs_words text;

-- The sender asks that nobody outside the office sees it.
alter table casework.document add column is_not_passed_on boolean not null default false;
