-- After the end of a file: until when its mailbox opens, and what people think of how they were helped.

alter table casework.case_file
  -- The last day on which the person can open the file, once they were told it; null before.
  add column mailbox_until date,
  add column mailbox_closed_on date;
create index case_file_mailbox_untold on casework.case_file (closed_on, id)
  where status = 'closed' and mailbox_until is null;
create index case_file_mailbox_ending on casework.case_file (mailbox_until, id)
  where status = 'closed' and mailbox_closed_on is null;

-- What people say of us: by quarter of a year, of nobody. The portal counts and puts in; it reads nothing back.
create schema survey;
revoke all on schema survey from public;
grant usage on schema survey to {{portal}}, {{office}};

create table survey.answer_count (
  -- The first day of the quarter.
  quarter   date not null,
  question  text not null,
  answer    text not null,
  count     int not null,
  primary key (quarter, question, answer)
);

-- In people's own words, sealed to the office until the worker opens them, many at a time.
create table survey.sealed_words (
  -- Drawn, so that it tells no order.
  id      uuid primary key,
  quarter date not null,
  sealed  bytea not null
);

create table survey.words (
  id      uuid primary key,
  quarter date not null,
  words   text not null
);
create index survey_words_quarter on survey.words (quarter);
grant select, insert, update, delete on all tables in schema survey to {{office}};

-- One more of each answer, and the words. Nothing comes back.
create function survey.answer(for_quarter date, questions text[], answers text[], words_id uuid, envelope bytea) returns void
language sql security definer set search_path = '' as $$
  insert into survey.answer_count as known (quarter, question, answer, count)
    select for_quarter, given.question, given.answer, 1
    from unnest(questions, answers) as given (question, answer) order by 2
    on conflict (quarter, question, answer) do update set count = known.count + 1;
  insert into survey.sealed_words (id, quarter, sealed)
    select words_id, for_quarter, envelope where envelope is not null;
$$;
revoke execute on function survey.answer from public;
grant execute on function survey.answer to {{portal}};
