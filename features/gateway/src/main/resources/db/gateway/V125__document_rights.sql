-- A key may also show the documents of sources to a program, or let it manage them.
alter table client_key drop constraint client_key_rights_check;
alter table client_key add constraint client_key_rights_check check (
  rights <@ array['processing_log', 'actor_log', 'documents_read', 'documents_change']);
