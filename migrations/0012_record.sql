-- The record of each file becomes a chain: an event carries the hash of the one before and its own, and
-- binds the words that came with it by digests with a salt. How hashes are made is told in
-- `src/casework/record/`; what is here already is taken over by the same rules, at the end of this.

alter table casework.case_event
  -- Of the way in which its hash is made.
  add format    int,
  -- Null: there was none.
  add previous  bytea check (length(previous) = 32),
  -- Of each row of words that came with the event: its kind, id and salted digest. Null: none came.
  add words     jsonb,
  add hash      bytea check (length(hash) = 32);

-- What is new is looked for by it.
create index case_event_at on casework.case_event (at);

-- A day later the person is told who opened their file.
create index audit_opening on secrecy.audit (at) where action in ('file-opened', 'document-opened');

-- Beside the words. Erased together with them, nothing tells any more what they were.
alter table casework.story    add salt bytea check (length(salt) = 32);
alter table casework.message  add salt bytea check (length(salt) = 32);
alter table casework.document add salt bytea check (length(salt) = 32);
alter table casework.remark   add salt bytea check (length(salt) = 32);

-- What the worker signs every so often: the root of a Merkle tree whose leaves are the hashes of all new events.
create table casework.checkpoint (
  number      int primary key check (number > 0),
  format      int not null,
  at          timestamptz not null,
  -- How many it signs.
  events      int not null check (events > 0),
  root        bytea not null check (length(root) = 32),
  -- The hash of the checkpoint before; null for the first.
  previous    bytea check (length(previous) = 32),
  -- Ed25519.
  public_key  bytea not null check (length(public_key) = 32),
  signature   bytea not null check (length(signature) = 64)
);

-- The leaves: of each file that had new events, their hashes one after the other.
create table casework.checkpoint_leaf (
  checkpoint     int not null references casework.checkpoint,
  case_id        uuid not null references casework.case_file,
  first_version  int not null,
  last_version   int not null,
  hashes         bytea not null,
  primary key (checkpoint, case_id),
  unique (case_id, last_version),
  check (length(hashes) = 32 * (last_version - first_version + 1))
);

-- Only ever added to, like the events themselves.
grant select, insert on casework.checkpoint, casework.checkpoint_leaf to {{office}};

-- Object keys in order, no blanks: the same text for the same value.
create function casework.canonical(value jsonb) returns text language plpgsql immutable as $$
begin
  return case jsonb_typeof(value)
    when 'object' then '{' || coalesce((
      select string_agg(to_jsonb(key)::text || ':' || casework.canonical(each), ',' order by key collate "C")
      from jsonb_each(value) as pair(key, each)), '') || '}'
    when 'array' then '[' || coalesce((
      select string_agg(casework.canonical(each), ',' order by place)
      from jsonb_array_elements(value) with ordinality as one(each, place)), '') || ']'
    else value::text
  end;
end $$;

create function casework.moment(at timestamptz) returns text language sql stable as
$$ select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$;

create function casework.bound(kind text, id uuid, salt bytea, facts jsonb) returns jsonb language sql stable as $$
  select jsonb_build_object('kind', kind, 'id', id, 'digest', encode(sha256(salt ||
    convert_to(casework.canonical(jsonb_build_array('ombuds/words/1', kind, facts)), 'UTF8')), 'hex'))
$$;

-- Random bytes without an extension: 122 bits of each half are drawn.
update casework.story    set salt = uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());
update casework.message  set salt = uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());
update casework.document set salt = uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());

create function casework.words_of(event casework.case_event) returns jsonb language sql stable as $$
  select jsonb_agg(bound order by rank, id) from (
    select 1 as rank, case_id as id, casework.bound('story', case_id, salt, jsonb_build_object(
        'case_id', case_id, 'what_happened', what_happened, 'service_words', service_words, 'since', since,
        'decision_on', decision_on, 'received_on', received_on, 'service_reference', service_reference,
        'danger_on', danger_on, 'danger', danger, 'asked_service', asked_service,
        'service_answer', service_answer, 'wanted', wanted, 'not_to_mention', not_to_mention,
        'may_transfer', may_transfer)) as bound
      from casework.story where event.type = 'registered' and case_id = event.case_id
    union all
    select 2, id, casework.bound('message', id, salt, jsonb_build_object(
        'id', id, 'case_id', case_id, 'source', source, 'audience', audience, 'author_id', author_id,
        'kind', kind, 'body', body, 'sent_at', casework.moment(sent_at)))
      from casework.message where event.type in ('acknowledged', 'message-sent', 'message-received')
        and case_id = event.case_id and id::text = event.data ->> 'messageId'
    union all
    select 3, id, casework.bound('document', id, salt, jsonb_build_object(
        'id', id, 'case_id', case_id, 'message_id', message_id, 'name', name, 'media_type', media_type,
        'size', size, 'sha256', sha256, 'source', source, 'received_at', casework.moment(received_at)))
      from casework.document where case_id = event.case_id and case
        when event.type = 'registered' then message_id is null
        when event.type in ('acknowledged', 'message-sent', 'message-received')
          then message_id::text = event.data ->> 'messageId'
        else false end
  ) as found
$$;

do $$
declare
  event casework.case_event;
  before casework.case_event;
begin
  for event in select * from casework.case_event order by case_id, version loop
    event.format := 1;
    event.previous := case when before.case_id = event.case_id then before.hash end;
    event.words := casework.words_of(event);
    event.hash := sha256(convert_to(casework.canonical(jsonb_build_array('ombuds/event/1', event.case_id,
      event.version, encode(event.previous, 'hex'), event.type, casework.moment(event.at), event.actor,
      event.data, event.words)), 'UTF8'));
    update casework.case_event
      set format = event.format, previous = event.previous, words = event.words, hash = event.hash
      where case_id = event.case_id and version = event.version;
    before := event;
  end loop;
end $$;

alter table casework.case_event alter format set not null, alter hash set not null;

drop function casework.words_of, casework.bound, casework.moment, casework.canonical;
