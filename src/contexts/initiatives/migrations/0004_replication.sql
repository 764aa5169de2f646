-- By what a published initiative is found among all others that are like it: the features of its name and gist, as numbers. Kept
-- apart from the card, so that the search reads little and a change of state writes nothing here. Only what every agency may see
-- stands here: where row security hides rows, it would keep the index from being used (comparing arrays could leak, as the planner
-- sees it).
create table initiative_likeness (
  agency_id int not null,
  id uuid not null,
  features int[] not null,
  primary key (agency_id, id),
  foreign key (agency_id, id) references initiative_card (agency_id, id) on delete cascade
);
create index initiative_likeness_features on initiative_likeness using gin (features);
call kheo_announced('initiative_likeness');

-- The same of what is not published: the agency's own, and few enough to be gone through.
create table initiative_likeness_hidden (
  agency_id int not null,
  id uuid not null,
  features int[] not null,
  primary key (agency_id, id),
  foreign key (agency_id, id) references initiative_card (agency_id, id) on delete cascade
);
call kheo_tenant('initiative_likeness_hidden');

-- In how many published initiatives a feature stands; counted anew every night. Feature 0 is the number of all.
create table likeness_frequency (
  feature int primary key,
  cards int not null
);
grant select on likeness_frequency to kheo_app;

-- Initiatives that share most with these features, the more telling ones counting more; of those that may be seen.
create function kheo_look_alikes(wanted int[], weights real[], most int)
returns table (agency_id int, id uuid, shared real)
language sql stable set enable_seqscan = off as $$
  select found.agency_id, found.id, sum(found.weight)::real
  from (
    select likeness.agency_id, likeness.id, probe.weight
    from unnest(wanted, weights) as probe (feature, weight)
    cross join lateral (select l.agency_id, l.id from initiative_likeness l where l.features @> array[probe.feature] limit 1000) likeness
    union all
    select own.agency_id, own.id, probe.weight
    from initiative_likeness_hidden own
    cross join unnest(wanted, weights) as probe (feature, weight)
    where own.features && wanted and probe.feature = any(own.features)
  ) as found
  group by found.agency_id, found.id
  order by 3 desc, 1, 2
  limit least(most, 500)
$$;

-- Counts the features anew; for the nightly job.
create procedure kheo_count_likeness() language sql as $$
  delete from likeness_frequency;
  insert into likeness_frequency (feature, cards)
    select feature, count(*) from initiative_likeness, unnest(features) as feature group by feature having count(*) >= 3;
  insert into likeness_frequency (feature, cards) select 0, count(*) from initiative_likeness
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

-- How a recognised initiative is done elsewhere (tờ hướng dẫn làm theo): one for each initiative. Others see it once it is published.
-- Its figures are those of the original, to be compared with those of copies.
create table how_to_sheet (
  agency_id int not null,
  id uuid not null,
  initiative_id uuid not null,
  conditions text not null,
  steps text not null,
  costs text not null,
  pitfalls text not null,
  who_to_ask text not null,
  sessions int check (sessions >= 0),
  attendances int check (attendances >= 0),
  people int check (people >= 0),
  households int check (households >= 0),
  published boolean not null default false,
  written_by uuid,
  written_on date not null,
  published_on date,
  version int not null default 1,
  primary key (agency_id, id),
  unique (agency_id, initiative_id),
  foreign key (agency_id, initiative_id) references initiative (agency_id, id)
);
alter table how_to_sheet enable row level security;
create policy own_or_published on how_to_sheet for select using (agency_id = any(kheo_agencies()) or published);
create policy added_by_its_own on how_to_sheet for insert with check (agency_id = any(kheo_agencies()));
create policy changed_by_its_own on how_to_sheet for update using (agency_id = any(kheo_agencies())) with check (agency_id = any(kheo_agencies()));
grant select, insert, update on how_to_sheet to kheo_app;

-- Somebody does it, too (làm theo): a unit of the same agency or of another one. Known to all, so that everybody sees where an
-- initiative was taken up, what came of it, and why it did not work where it did not. Names no person but by id.
create table adoption (
  agency_id int not null,
  id uuid not null,
  origin_agency_id int not null,
  -- The row of the year it was taken from, and what lasts through its years.
  origin_id uuid not null,
  origin_identity_id uuid not null,
  unit_id uuid not null,
  person_id uuid not null,
  -- As others see them.
  agency_name text not null,
  unit_name text not null,
  place text not null default '',
  state text not null check (state in ('trying', 'registered', 'worked', 'did_not_work')),
  -- The registration made of it.
  initiative_id uuid,
  -- What came of it, and why it did not work.
  outcome text not null default '',
  sessions int check (sessions >= 0),
  attendances int check (attendances >= 0),
  people int check (people >= 0),
  households int check (households >= 0),
  began_on date not null,
  told_on date,
  version int not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, unit_id) references unit (agency_id, id),
  foreign key (agency_id, person_id) references person (agency_id, id),
  foreign key (agency_id, initiative_id) references initiative (agency_id, id),
  check (state <> 'did_not_work' or outcome <> '')
);
create index adoption_origin on adoption (origin_agency_id, origin_identity_id, id);
create index adoption_initiative on adoption (agency_id, initiative_id) where initiative_id is not null;
create unique index adoption_going_on on adoption (agency_id, unit_id, origin_agency_id, origin_identity_id)
  where state in ('trying', 'registered');
call kheo_announced('adoption');
create index initiative_card_identity on initiative_card (agency_id, identity_id, year);

-- After a year the owner is asked whether a recognised initiative still lives.
create table life_check (
  agency_id int not null,
  id uuid not null,
  initiative_id uuid not null,
  -- The system's question; null when the owner told by themselves.
  asked_on date,
  answer text check (answer in ('alive', 'changed', 'ended')),
  note text not null default '',
  answered_by uuid,
  answered_on date,
  primary key (agency_id, id),
  foreign key (agency_id, initiative_id) references initiative (agency_id, id)
);
create index life_check_initiative on life_check (agency_id, initiative_id, asked_on desc, id);
call kheo_tenant('life_check', 'select, insert, update');
