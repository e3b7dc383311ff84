-- Where to find something in the log: a row for each act, which is an intent with its outcome, or an
-- event. It proves nothing: what a page shows is read from the leaf and held against the signed tree.
-- Filled after the leaves were written, so that no question waits for it; it may be emptied at any
-- time, and fills again.
create table log_act (
  organisation uuid not null,
  -- The place of the intent, or of the event.
  sequence bigint not null,
  at timestamptz not null,
  action text not null,
  -- An empty text where the log has nothing of it.
  use_case text not null,
  person text not null,
  conversation text not null,
  approval text not null,
  refusal text not null,
  -- Of the outcome, when there is one.
  outcome bigint,
  ending text not null default '',
  model text not null default '',
  primary key (organisation, sequence)
);
call sluis_protect('log_act');
create index log_act_time on log_act (organisation, at, sequence);
create index log_act_action on log_act (organisation, action, at, sequence);
create index log_act_use_case on log_act (organisation, use_case, at, sequence);
create index log_act_ending on log_act (organisation, ending, at, sequence);
create index log_act_model on log_act (organisation, model, at, sequence);
create index log_act_person on log_act (organisation, person, at, sequence);
create index log_act_conversation on log_act (organisation, conversation, sequence);
create index log_act_approval on log_act (organisation, approval) where approval <> '';
create index log_act_outcome on log_act (organisation, outcome);

-- The rules that counted. A table and not an array: row security lets an index answer `=` before it
-- has looked whose row it is, and not what an array contains.
create table log_act_rule (
  organisation uuid not null,
  rule text not null,
  sequence bigint not null,
  primary key (organisation, rule, sequence)
);
call sluis_protect('log_act_rule');

-- How many leaves were taken in.
create table log_reach (
  organisation uuid primary key,
  size bigint not null check (size > 0)
);
call sluis_protect('log_reach');

-- Why somebody searched the log for a person, sealed. The leaf of the search commits to it.
create table log_reason (
  organisation uuid not null,
  -- The place of that leaf.
  sequence bigint not null,
  wrapped_key bytea not null,
  content bytea not null,
  primary key (organisation, sequence)
);
call sluis_protect('log_reason');
