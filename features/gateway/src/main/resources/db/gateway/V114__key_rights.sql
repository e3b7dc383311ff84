-- A key may fetch a log for its holder, and then asks nothing and has no use case.
alter table client_key add column rights text[] not null default '{}'
  check (rights <@ array['processing_log', 'actor_log']);
alter table client_key drop constraint client_key_use_cases_check;
alter table client_key add check ((cardinality(use_cases) > 0) <> (cardinality(rights) > 0));
