-- How much an organisation, one of its use cases or one of its keys may use, with what it used.
create table usage_limit (
  organisation uuid not null references organisation (id),
  scope text not null check (scope in ('organisation', 'use_case', 'key')),
  subject text not null check ((scope = 'organisation') = (subject = '')),
  measure text not null check (measure in ('requests_per_minute', 'tokens_per_minute',
    'tokens_per_day', 'euros_per_day', 'euros_per_month', 'at_once')),
  -- Euros in millionths.
  amount bigint not null check (amount >= 0),
  -- The minute, day or month that `used` is about; what was used in an earlier one is nothing now.
  counted_from timestamptz not null default '-infinity',
  used bigint not null default 0 check (used >= 0),
  changed timestamptz not null default now(),
  changed_by uuid not null,
  primary key (organisation, scope, subject, measure)
);
call sluis_protect('usage_limit');

-- What questions that are being answered have set apart. A row that nobody settles ends by itself.
create table usage_reservation (
  organisation uuid not null references organisation (id),
  id uuid not null,
  use_case text not null,
  client_key text,
  tokens bigint not null check (tokens >= 0),
  micros bigint not null check (micros >= 0),
  expires timestamptz not null,
  primary key (organisation, id)
)
-- Rows live for seconds; without this the dead ones pile up between two visits of autovacuum.
with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
call sluis_protect('usage_reservation');

-- When the minute, day or month of a measure began.
create function sluis_period_start(measure text, moment timestamptz) returns timestamptz
  language sql stable
  return case
    when measure like '%\_per\_minute' then date_trunc('minute', moment)
    when measure like '%\_per\_day' then date_trunc('day', moment, 'Europe/Amsterdam')
    when measure like '%\_per\_month' then date_trunc('month', moment, 'Europe/Amsterdam')
    else '-infinity'::timestamptz
  end;

-- In how many seconds it ends; null for what has no period.
create function sluis_period_rest(measure text, moment timestamptz) returns double precision
  language sql stable
  return extract(epoch from case
    when measure like '%\_per\_minute' then date_trunc('minute', moment) + interval '1 minute'
    when measure like '%\_per\_day' then
      (date_trunc('day', moment at time zone 'Europe/Amsterdam') + interval '1 day')
        at time zone 'Europe/Amsterdam'
    when measure like '%\_per\_month' then
      (date_trunc('month', moment at time zone 'Europe/Amsterdam') + interval '1 month')
        at time zone 'Europe/Amsterdam'
  end - moment);

-- What one question adds to a measure while it is open.
create function sluis_measured(measure text, requests bigint, tokens bigint, micros bigint)
  returns bigint
  language sql immutable
  return case
    when measure = 'at_once' then requests
    when measure like 'tokens\_%' then tokens
    when measure like 'euros\_%' then micros
    else 0
  end;

-- All limits of a spender, with what is counted and reserved of each.
create function sluis_standing(for_use_case text, for_key text, every boolean, moment timestamptz)
  returns table (scope text, subject text, measure text, amount bigint, used bigint, open bigint)
  language sql stable
as $$
  select l.scope, l.subject, l.measure, l.amount,
    case when l.counted_from = sluis_period_start(l.measure, moment) then l.used else 0 end,
    sluis_measured(l.measure, o.requests, o.tokens, o.micros)
  from usage_limit l
  cross join lateral (
    select count(*) as requests,
      coalesce(sum(r.tokens), 0)::bigint as tokens, coalesce(sum(r.micros), 0)::bigint as micros
    from usage_reservation r
    where r.expires > moment
      and (l.scope = 'organisation'
        or l.scope = 'use_case' and r.use_case = l.subject
        or l.scope = 'key' and r.client_key = l.subject)) o
  where every
    or l.scope = 'organisation'
    or l.scope = 'use_case' and l.subject = for_use_case
    or l.scope = 'key' and l.subject = for_key
$$;

-- Takes the rows of all limits of a spender, always in the same order, so that two questions never
-- wait for each other. Says whether there are any.
create function sluis_take_limits(in_organisation uuid, for_use_case text, for_key text)
  returns boolean
  language plpgsql
as $$
begin
  -- The function sets what a transaction of the application sets first: this is the one round trip.
  perform set_config('sluis.organisation', in_organisation::text, true),
    set_config('lock_timeout', '5000', true);
  perform from usage_limit l
    where l.scope = 'organisation'
      or l.scope = 'use_case' and l.subject = for_use_case
      or l.scope = 'key' and l.subject = for_key
    order by l.scope, l.subject, l.measure
    for update;
  return found;
end
$$;

-- Reserves under all limits of a spender, or says which one there is no room under.
create function sluis_reserve(in_organisation uuid, for_use_case text, for_key text,
    reservation uuid, most_tokens bigint, most_micros bigint, seconds bigint,
    out outcome text, out scope text, out subject text, out measure text, out amount bigint,
    out wait double precision)
  language plpgsql
as $$
#variable_conflict use_column
declare
  moment timestamptz;
  hit record;
begin
  if not sluis_take_limits(in_organisation, for_use_case, for_key) then
    outcome := 'unlimited';
    return;
  end if;
  -- From here on nobody else counts under these limits, and each statement sees what they counted.
  moment := clock_timestamp();
  delete from usage_reservation where id in (
    select id from usage_reservation where expires <= moment limit 100 for update skip locked);
  select s.scope, s.subject, s.measure, s.amount,
      case when n.needed <= s.amount then coalesce(sluis_period_rest(s.measure, moment), 1) end
        as wait
    into hit
    from sluis_standing(for_use_case, for_key, false, moment) s
    cross join lateral (select case when s.measure = 'requests_per_minute' then 1
      else sluis_measured(s.measure, 1, most_tokens, most_micros) end as needed) n
    where s.used + s.open + n.needed > s.amount
    -- The one that will stand in the way longest.
    order by (n.needed > s.amount) desc, sluis_period_rest(s.measure, moment) desc nulls last
    limit 1;
  if found then
    outcome := 'refused';
    scope := hit.scope;
    subject := hit.subject;
    measure := hit.measure;
    amount := hit.amount;
    wait := hit.wait;
    return;
  end if;
  insert into usage_reservation (organisation, id, use_case, client_key, tokens, micros, expires)
    values (in_organisation, reservation, for_use_case, for_key, most_tokens, most_micros,
      moment + make_interval(secs => seconds));
  update usage_limit l set
      used = 1 + case when l.counted_from = date_trunc('minute', moment) then l.used else 0 end,
      counted_from = date_trunc('minute', moment)
    where l.measure = 'requests_per_minute'
      and (l.scope = 'organisation'
        or l.scope = 'use_case' and l.subject = for_use_case
        or l.scope = 'key' and l.subject = for_key);
  outcome := 'reserved';
end
$$;

-- Counts what a question used, in the place of what it reserved.
create function sluis_settle(in_organisation uuid, for_use_case text, for_key text,
    reservation uuid, used_tokens bigint, used_micros bigint)
  returns void
  language plpgsql
as $$
declare
  moment timestamptz;
begin
  perform sluis_take_limits(in_organisation, for_use_case, for_key);
  moment := clock_timestamp();
  delete from usage_reservation r where r.id = reservation;
  update usage_limit l set
      used = sluis_measured(l.measure, 0, used_tokens, used_micros)
        + case when l.counted_from = sluis_period_start(l.measure, moment) then l.used else 0 end,
      counted_from = sluis_period_start(l.measure, moment)
    where l.measure not in ('requests_per_minute', 'at_once')
      and (l.scope = 'organisation'
        or l.scope = 'use_case' and l.subject = for_use_case
        or l.scope = 'key' and l.subject = for_key);
end
$$;
