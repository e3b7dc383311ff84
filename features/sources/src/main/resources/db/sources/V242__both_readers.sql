-- A person may close a document further than its place does, and never open it more: who may read it
-- is who may by both. Everybody is in both with anybody.

create function sluis_both_readers(own text[], given text[]) returns text[]
language sql immutable as $$
  select case
    when given is null or 'iedereen' = any(given) then own
    when 'iedereen' = any(own) then given
    else array(select unnest(own) intersect select unnest(given)) end
$$;
