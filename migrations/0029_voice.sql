-- The recording in which the complainant tells what happened, in place of words or beside them.
alter table casework.document add column is_story boolean not null default false;
