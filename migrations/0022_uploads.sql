-- What the virus scanner said of a document as it arrived. Null: nobody was asked (decision 0019). Not
-- part of what the record binds: it is said of the bytes, which the record binds by their digest.
alter table casework.document
  add column scan text check (scan in ('clean', 'infected', 'not-scanned'));
