-- What a complaint is about, by the office's list of topics: for how long complaints like it took, and for finding.
alter table casework.case_file add column theme text;
