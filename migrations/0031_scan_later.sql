-- Documents that the virus scanner has not seen: looked for each hour, and few.
create index document_not_scanned on casework.document (id) where scan = 'not-scanned';
