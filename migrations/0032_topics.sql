-- Topics are kept by staff, as services and referrals are.

create table published.topic (
  id         text primary key,
  content    jsonb not null,
  position   int not null,
  is_edited  boolean not null default false
);
grant select on published.topic to {{portal}};
grant select, insert, update, delete on published.topic to {{office}};

-- Written again with the topics, at the next start.
delete from published.topic_name;
alter table published.topic_name
  add foreign key (topic_id) references published.topic on delete cascade;

alter table casework.register_change
  drop constraint register_change_kind_check,
  add constraint register_change_kind_check check (kind in ('service', 'referral', 'topic'));
