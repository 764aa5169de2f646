-- By what an initiative is found among all others that are like it: the features of its name and gist, as numbers. Kept apart
-- from the card, so that the search reads little and a change of state writes nothing here.
create table initiative_likeness (
  agency_id int not null,
  id uuid not null,
  published boolean not null,
  features int[] not null,
  primary key (agency_id, id),
  foreign key (agency_id, id) references initiative_card (agency_id, id) on delete cascade
);
create index initiative_likeness_features on initiative_likeness using gin (features);
alter table initiative_likeness enable row level security;
create policy own_or_published on initiative_likeness for select using (agency_id = any(kheo_agencies()) or published);
create policy added_by_its_own on initiative_likeness for insert with check (agency_id = any(kheo_agencies()));
create policy changed_by_its_own on initiative_likeness for update using (agency_id = any(kheo_agencies())) with check (agency_id = any(kheo_agencies()));
create policy removed_by_its_own on initiative_likeness for delete using (agency_id = any(kheo_agencies()));
grant select, insert, update, delete on initiative_likeness to kheo_app;

-- In how many published initiatives a feature stands; counted anew every night. Names nobody's initiative.
create table likeness_frequency (
  feature int primary key,
  cards int not null
);
grant select on likeness_frequency to kheo_app;

-- Initiatives that share most with these features, the more telling ones counting more. Row security would keep the index from
-- being used (an array comparison could leak, as the planner sees it), so this function says itself which rows may be seen: the
-- same as the policy of the table; and what it finds is read through the policy of the cards.
create function kheo_look_alikes(wanted int[], weights real[], most int)
returns table (agency_id int, id uuid, shared real)
language sql stable security definer set search_path = public, pg_temp set enable_seqscan = off as $$
  select found.agency_id, found.id, sum(probe.weight)::real
  from unnest(wanted, weights) as probe (feature, weight)
  cross join lateral (
    select likeness.agency_id, likeness.id from initiative_likeness likeness
    where likeness.features @> array[probe.feature]
      and (likeness.published or likeness.agency_id = any(array(select unnest(kheo_agencies()))))
    limit 2000
  ) as found
  group by found.agency_id, found.id
  order by 3 desc, 1, 2
  limit least(most, 500)
$$;
revoke all on function kheo_look_alikes from public;
grant execute on function kheo_look_alikes to kheo_app;

-- Counts the features anew; for the nightly job.
create procedure kheo_count_likeness() language sql as $$
  delete from likeness_frequency;
  insert into likeness_frequency (feature, cards)
    select feature, count(*) from initiative_likeness, unnest(features) as feature where published group by feature having count(*) >= 3;
  insert into likeness_frequency (feature, cards) select 0, count(*) from initiative_likeness where published
    on conflict (feature) do update set cards = excluded.cards;
$$;

-- What a reviewer said of two initiatives that look alike; the last word stands, the chain keeps the earlier ones.
create table look_alike_verdict (
  agency_id int not null,
  id uuid not null,
  initiative_id uuid not null,
  other_agency_id int not null,
  other_id uuid not null,
  verdict text not null check (verdict in ('different', 'continues', 'replicates', 'duplicate')),
  note text not null default '',
  judged_by uuid,
  judged_at timestamptz not null,
  primary key (agency_id, id),
  unique (agency_id, initiative_id, other_agency_id, other_id),
  foreign key (agency_id, initiative_id) references initiative (agency_id, id)
);
call kheo_tenant('look_alike_verdict', 'select, insert, update');
