-- Topics beside services: what people come with, in their own words.

-- Every name by which a topic may be looked for, folded as those of services are.
create table published.topic_name (
  topic_id  text not null,
  folded    text not null,
  primary key (topic_id, folded)
);
grant select on published.topic_name to {{portal}};
grant select, insert, update, delete on published.topic_name to {{office}};


-- How often each verdict was given: the portal counts, the office reads. Nothing tells who, or on which day.
create schema questionnaire;
revoke all on schema questionnaire from public;
grant usage on schema questionnaire to {{portal}}, {{office}};

create table questionnaire.verdict_count (
  -- The first day of the month.
  month    date not null,
  -- Of the tree.
  version  int not null,
  verdict  text not null,
  count    int not null,
  primary key (month, version, verdict)
);
grant select, insert, update on questionnaire.verdict_count to {{portal}};
grant select on questionnaire.verdict_count to {{office}};


-- What the questionnaire told a person before they sent their complaint: to be set beside what was decided.
alter table casework.story
  add column verdict          text,
  -- Of the tree.
  add column verdict_version  int,
  -- The topic that they picked.
  add column topic            text,
  -- What they said is so of them.
  add column situations       text[] not null default '{}',
  -- Sent by the short way: what is missing is asked by telephone.
  add column is_brief         boolean not null default false;
create index story_verdict on casework.story (case_id, verdict) where verdict is not null;
