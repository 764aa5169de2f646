-- The tree of agencies: who stands below whom (agency.parent_id), how an agency ended, and whether its people have come.
alter table agency
  -- The agency that carries on its work; the agency itself stays readable for its people.
  add column successor_id int references agency (id),
  add column end_reason text,
  -- When the first of its people set a password; null while the invitation of its first administrator waits.
  add column entered_on date,
  add constraint not_its_own_parent check (parent_id is distinct from id),
  add constraint not_its_own_successor check (successor_id is distinct from id);
update agency set entered_on = valid_from;
create index agency_below on agency (parent_id) where parent_id is not null;

-- How many steps an agency stands below one of those the transaction was opened for; null when it does not. Asked by the
-- door before it opens an agency below for a command of the one above (docs/decisions/0006). The tree has a few levels; the
-- bound keeps a broken one from running for ever.
create function kheo_steps_below(agency_id int) returns int language sql stable parallel safe as $$
  with recursive above as (
    select parent_id, 1 as steps from agency where id = agency_id
    union all
    select a.parent_id, above.steps + 1 from above join agency a on a.id = above.parent_id where above.steps < 32
  )
  select min(steps) from above where parent_id = any(kheo_agencies())
$$;
