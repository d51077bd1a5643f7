-- How long closed complaints took, counted by the worker once a day, for people who wait (decision 0021).
create table published.duration (
  -- `service:<id>`, `kind:<kind of service>` or `all`.
  compared   text not null,
  -- Of whatever ended by a decision of ours, or only of what was examined.
  stage      text not null check (stage in ('any', 'examined')),
  -- Fewer would tell of single files.
  files      int not null check (files >= 20),
  -- Days from lodging to closing within which half of them ended, and nine in ten.
  half_days  int not null,
  nine_days  int not null,
  primary key (compared, stage)
);
grant select on published.duration to {{portal}};
grant select, insert, update, delete on published.duration to {{office}};
