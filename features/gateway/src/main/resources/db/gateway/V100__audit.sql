-- The log of everything with consequences: the leaves of one Merkle tree for each organisation.
-- There are no foreign keys here: a leaf is written while a question waits, and a row of an
-- organisation that is locked for each of them would make all of them wait.
create table audit_leaf (
  organisation uuid not null,
  -- The place in the tree, from 0 and without a gap.
  sequence bigint not null check (sequence >= 0),
  -- The canonical JSON as it was hashed; text and not jsonb, because jsonb changes the bytes.
  entry text not null,
  hash bytea not null check (length(hash) = 32),
  -- The place of the intent that this one ends.
  concludes bigint check (concludes < sequence),
  primary key (organisation, sequence)
);
call sluis_protect('audit_leaf');

create function audit_leaf_stays() returns trigger
  language plpgsql
as $$
begin
  raise exception 'the log is append only; `%` is not possible', lower(tg_op)
    using errcode = 'restrict_violation';
end
$$;

create trigger audit_leaf_rows_stay before update or delete on audit_leaf
  for each row execute function audit_leaf_stays();
create trigger audit_leaf_table_stays before truncate on audit_leaf
  for each statement execute function audit_leaf_stays();
-- Also in a session that replays as a replica, where ordinary triggers are silent.
alter table audit_leaf enable always trigger audit_leaf_rows_stay;
alter table audit_leaf enable always trigger audit_leaf_table_stays;

-- Which intents have no outcome yet; what a start after a crash looks at, and what an outcome must
-- find. It proves nothing: a verifier sees in the leaves whether each act began and ended once.
create table audit_open (
  organisation uuid not null,
  sequence bigint not null,
  act uuid not null,
  primary key (organisation, sequence)
)
-- Rows live for seconds; without this the dead ones pile up between two visits of autovacuum.
with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
call sluis_protect('audit_open');

-- Writes leaves in their order, as one transaction, and gives the place of each: null for an
-- outcome whose intent is not open. It sets what a transaction of the application sets first, so
-- that a record costs one round trip and one wait for the disk.
create function sluis_append_leaves(in_organisation uuid, entries text[], hashes bytea[],
    acts uuid[], intents boolean[], concluded bigint[])
  returns bigint[]
  language plpgsql
as $$
#variable_conflict use_column
declare
  next bigint;
  places bigint[];
begin
  perform set_config('sluis.organisation', in_organisation::text, true),
    -- Durable on return, whatever an administrator chose for the rest.
    set_config('synchronous_commit', 'on', true),
    set_config('lock_timeout', '5000', true),
    -- Planning takes longer than the work. The plan that is kept is from when the tables were small;
    -- it must not read all of one once it is large.
    set_config('plan_cache_mode', 'force_generic_plan', true),
    set_config('enable_seqscan', 'off', true);
  -- One writer at a time for each organisation, over all nodes; the database gives it back with the
  -- transaction, also when the node dies. A row to lock would not do: an empty log has none.
  perform pg_advisory_xact_lock(hashtextextended('sluis audit ' || in_organisation, 0));
  select coalesce(max(l.sequence) + 1, 0) into next
    from audit_leaf l where l.organisation = in_organisation;
  with given as (
    select * from unnest(entries, hashes, acts, intents, concluded)
      with ordinality as g (entry, hash, act, intent, concludes, turn)
  ), closed as (
    delete from audit_open o using given g
    where o.organisation = in_organisation and o.sequence = g.concludes and o.act = g.act
    returning g.turn
  ), accepted as (
    select g.*, next - 1 + row_number() over (order by g.turn) as sequence
    from given g
    where g.concludes is null or g.turn in (select c.turn from closed c)
  ), written as (
    insert into audit_leaf (organisation, sequence, entry, hash, concludes)
    select in_organisation, a.sequence, a.entry, a.hash, a.concludes
    from accepted a order by a.sequence
  ), opened as (
    insert into audit_open (organisation, sequence, act)
    select in_organisation, a.sequence, a.act from accepted a where a.intent
  )
  select array_agg(a.sequence order by g.turn) into places
    from given g left join accepted a on a.turn = g.turn;
  return places;
end
$$;

-- What was signed of the tree: for each organisation the last checkpoint and the tiles below it.
create table audit_tile (
  organisation uuid not null,
  level smallint not null check (level >= 0),
  -- The place among the tiles of its level.
  place bigint not null check (place >= 0),
  -- 32 bytes for each hash, 256 of them in a full tile.
  hashes bytea not null check (length(hashes) % 32 = 0 and length(hashes) between 32 and 8192),
  primary key (organisation, level, place)
);
call sluis_protect('audit_tile');

create table audit_checkpoint (
  organisation uuid primary key,
  size bigint not null check (size > 0),
  -- A signed note of C2SP, as it is served.
  note text not null
);
call sluis_protect('audit_checkpoint');

-- A tile only grows at its end, and a checkpoint only to a larger tree, or to more signatures.
create function audit_tree_grows() returns trigger
  language plpgsql
as $$
begin
  if tg_op = 'UPDATE' and tg_table_name = 'audit_tile' then
    if new.organisation = old.organisation and new.level = old.level and new.place = old.place
        and substring(new.hashes for length(old.hashes)) = old.hashes then
      return new;
    end if;
  elsif tg_op = 'UPDATE' then
    if new.organisation = old.organisation and (new.size > old.size
        or new.size = old.size and starts_with(new.note, old.note)) then
      return new;
    end if;
  end if;
  raise exception 'the signed tree only grows; this `%` is not possible', lower(tg_op)
    using errcode = 'restrict_violation';
end
$$;

create trigger audit_tile_grows before update or delete on audit_tile
  for each row execute function audit_tree_grows();
create trigger audit_tile_stays before truncate on audit_tile
  for each statement execute function audit_tree_grows();
create trigger audit_checkpoint_grows before update or delete on audit_checkpoint
  for each row execute function audit_tree_grows();
create trigger audit_checkpoint_stays before truncate on audit_checkpoint
  for each statement execute function audit_tree_grows();
alter table audit_tile enable always trigger audit_tile_grows;
alter table audit_tile enable always trigger audit_tile_stays;
alter table audit_checkpoint enable always trigger audit_checkpoint_grows;
alter table audit_checkpoint enable always trigger audit_checkpoint_stays;

-- Keeps a larger tree, unless another publisher was first: then it does nothing and says false.
create function sluis_advance_tree(in_organisation uuid, from_size bigint, to_size bigint,
    levels smallint[], places bigint[], tiles bytea[], checkpoint text)
  returns boolean
  language plpgsql
as $$
begin
  perform set_config('sluis.organisation', in_organisation::text, true),
    set_config('synchronous_commit', 'on', true),
    set_config('lock_timeout', '5000', true);
  perform pg_advisory_xact_lock(hashtextextended('sluis tree ' || in_organisation, 0));
  if from_size <> coalesce(
      (select c.size from audit_checkpoint c where c.organisation = in_organisation), 0) then
    return false;
  end if;
  insert into audit_tile as t (organisation, level, place, hashes)
    select in_organisation, g.level, g.place, g.hashes
    from unnest(levels, places, tiles) as g (level, place, hashes)
    on conflict (organisation, level, place) do update set hashes = excluded.hashes;
  insert into audit_checkpoint as c (organisation, size, note)
    values (in_organisation, to_size, checkpoint)
    on conflict (organisation) do update set size = excluded.size, note = excluded.note;
  return true;
end
$$;
