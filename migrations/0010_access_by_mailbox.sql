-- Sealing a view asks for all that may open a mailbox; without this, all mailboxes were looked through.
create index access_mailbox on letterbox.access (mailbox_id);
