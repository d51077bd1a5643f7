-- My work asks for the first few of each section, of one person: an index each, so that neither how
-- many files there are nor how many somebody has can be felt.
create index case_file_quiet on casework.case_file (case_manager_id, last_movement_at, id)
  where status <> 'closed';
create index case_file_urgent_mine on casework.case_file (case_manager_id, lodged_at, id)
  where is_urgent and status <> 'closed';
create index todo_kind on casework.todo (staff_id, kind, due_on, id) where outcome is null;
create index todo_promised on casework.todo (staff_id, due_on, id) where outcome is null and is_promise;
