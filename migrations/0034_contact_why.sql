-- Why somebody who wanted to be rung or to come by was given up, in the words of whoever did; goes with the request.
alter table casework.contact_try add column why text;
