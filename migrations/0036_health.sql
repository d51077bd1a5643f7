-- There is something about health in it: a helper who may not see that reads neither it nor its documents.
alter table casework.message add column is_about_health boolean not null default false;
