-- What the worker looks at by itself, and what it was when it did.

create table casework.watched (
  case_id    uuid primary key references casework.case_file,
  -- Of the file. It is looked at anew when this, the day or the rules have changed.
  version    int not null,
  looked_on  date not null,
  -- Digest of limits and calendar by which its clocks were reckoned.
  rules      text not null
);
create index case_file_running on casework.case_file (id) where status <> 'closed';

-- The letter that first refused or rejected: files of before had none.
update casework.case_file set course = course || '{"rejection": null}' where not course ? 'rejection';

-- A letter whose arrival can be shown.
alter table casework.task add column is_registered boolean not null default false;
alter table casework.task alter column is_registered drop default;

grant select, insert, update, delete on casework.watched to {{office}};
