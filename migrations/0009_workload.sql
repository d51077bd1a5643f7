-- How many open files each case manager has, kept with every change of a file: new files are given
-- to who has fewest, and counting them anew for each would grow with the office.

create table casework.workload (
  case_manager_id  uuid primary key,
  open_files       int not null
);

insert into casework.workload (case_manager_id, open_files)
  select case_manager_id, count(*) from casework.case_file
  where case_manager_id is not null and step not in ('conclusion', 'improvement')
  group by case_manager_id;

drop index casework.case_file_open;

grant select, insert, update on casework.workload to {{office}};
