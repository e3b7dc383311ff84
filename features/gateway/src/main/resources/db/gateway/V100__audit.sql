-- The log of everything with consequences: one chain for each organisation, append only.
create table audit_entry (
  organisation uuid not null references organisation (id),
  sequence bigint not null check (sequence >= 0),
  -- The canonical JSON as it was hashed; text and not jsonb, because jsonb changes the bytes.
  envelope text not null,
  previous text not null check (previous ~ '^[0-9a-f]{64}$'),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  concludes bigint,
  intent boolean not null,
  primary key (organisation, sequence),
  -- An intent ends once.
  unique (organisation, concludes),
  foreign key (organisation, concludes) references audit_entry (organisation, sequence),
  check (concludes < sequence)
);
create index audit_entry_intent on audit_entry (organisation, sequence) where intent;
call sluis_protect('audit_entry');

create function audit_entry_stays() returns trigger
  language plpgsql
as $$
begin
  raise exception 'the log is append only; `%` is not possible', lower(tg_op)
    using errcode = 'restrict_violation';
end
$$;

create trigger audit_entry_rows_stay before update or delete on audit_entry
  for each row execute function audit_entry_stays();
create trigger audit_entry_table_stays before truncate on audit_entry
  for each statement execute function audit_entry_stays();
-- Also in a session that replays as a replica, where ordinary triggers are silent.
alter table audit_entry enable always trigger audit_entry_rows_stay;
alter table audit_entry enable always trigger audit_entry_table_stays;
