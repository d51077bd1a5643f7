-- What the person says of the decision: whether it tells how to appeal, and whether a judge or a body of appeal
-- deals with it already.
alter table casework.story
  add column remedies       text check (remedies in ('yes', 'no')),
  add column has_procedure  boolean;
