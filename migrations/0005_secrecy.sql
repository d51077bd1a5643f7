-- Who saw and did what. Rows are only ever added: the office's role may not change them.

create schema secrecy;
revoke all on schema secrecy from public;
grant usage on schema secrecy to {{office}};

create table secrecy.audit (
  id        bigint generated always as identity primary key,
  at        timestamptz not null,
  -- A member of staff's id, or the name of a part ('worker').
  actor     text not null,
  role      text not null,
  -- A code, such as 'file-opened'.
  action    text not null,
  -- What it was done to: an id, never a name.
  subject   text not null
);
create index audit_subject on secrecy.audit (subject, id);

grant select, insert on secrecy.audit to {{office}};
