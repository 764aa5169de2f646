-- What an agency opens for itself and for all below it is known to all: every agency may read it and writes only its own.
create procedure kheo_announced(table_name text) language plpgsql as $$
begin
  execute format('alter table %I enable row level security', table_name);
  execute format('create policy known_to_all on %I for select using (true)', table_name);
  execute format('create policy added_by_its_own on %I for insert with check (agency_id = any(kheo_agencies()))', table_name);
  execute format('create policy changed_by_its_own on %I for update using (agency_id = any(kheo_agencies())) with check (agency_id = any(kheo_agencies()))', table_name);
  execute format('create policy removed_by_its_own on %I for delete using (agency_id = any(kheo_agencies()))', table_name);
  execute format('grant select, insert, update, delete on %I to kheo_app', table_name);
end $$;

-- One version of a set of criteria (bộ tiêu chí); the versions of a set share their `set_id`. Published ones never change.
create table criteria_set (
  agency_id int not null references agency (id),
  id uuid not null,
  set_id uuid not null,
  version_number int not null default 1,
  name text not null,
  kind text check (kind in ('model', 'exemplar')),
  state text not null default 'draft' check (state in ('draft', 'published', 'retired')),
  -- A sample to start from: nobody's official set.
  sample boolean not null default false,
  source text not null default '',
  confirmed boolean not null default false,
  -- Groups of criteria with their maximum points, evidence asked and vetoes; thresholds per level: see rules of assessment.
  content jsonb not null,
  made_by uuid,
  made_at timestamptz not null,
  version int not null default 1,
  primary key (agency_id, id),
  unique (agency_id, set_id, version_number)
);
call kheo_announced('criteria_set');

-- A year of a movement: its dates, fields, levels and criteria. It holds for the agency that opened it and, where it
-- cascades, for all agencies below.
create table season (
  agency_id int not null references agency (id),
  id uuid not null,
  movement text not null,
  year int not null,
  name text not null,
  -- What the codes of its initiatives begin with: MH.
  code_prefix text not null default 'MH',
  state text not null default 'draft' check (state in ('draft', 'open', 'closed')),
  cascades boolean not null default true,
  registration_from date not null,
  registration_to date not null,
  interim_review_on date,
  self_assessment_to date not null,
  assessment_to date not null,
  recognition_on date not null,
  -- [{id, vi, en, core}] and [{id, vi, en}], lowest level first.
  fields jsonb not null,
  levels jsonb not null,
  criteria_set_agency_id int,
  criteria_set_id uuid,
  document_id uuid,
  note text not null default '',
  opened_by uuid,
  opened_on date,
  closed_on date,
  version int not null default 1,
  primary key (agency_id, id),
  foreign key (criteria_set_agency_id, criteria_set_id) references criteria_set (agency_id, id)
);
create index season_year on season (agency_id, year desc, id);
call kheo_announced('season');

-- What a season asks of a unit of the agency or of an agency below, and by when.
create table season_ask (
  agency_id int not null,
  id uuid not null,
  season_id uuid not null,
  unit_id uuid,
  below_agency_id int references agency (id),
  least int not null default 1,
  due_on date not null,
  note text not null default '',
  version int not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, season_id) references season (agency_id, id),
  foreign key (agency_id, unit_id) references unit (agency_id, id)
);
create index season_ask_season on season_ask (agency_id, season_id);
call kheo_announced('season_ask');

-- An initiative in one year. The ten contents of the registration form stand in text columns of their own.
create table initiative (
  agency_id int not null,
  id uuid not null,
  identity_id uuid not null,
  season_agency_id int not null,
  season_id uuid not null,
  year int not null,
  code text,
  kind text not null check (kind in ('model', 'exemplar')),
  holder text not null check (holder in ('collective', 'individual')),
  setting text not null check (setting in ('residential', 'agency')),
  field text not null,
  level text not null,
  name text not null,
  holder_name text not null default '',
  unit_id uuid not null,
  person_id uuid not null,
  created_by uuid,
  reason text not null default '',
  goals text not null default '',
  content text not null default '',
  place text not null default '',
  beneficiaries text not null default '',
  forces text not null default '',
  resources text not null default '',
  schedule text not null default '',
  outputs text not null default '',
  sustaining text not null default '',
  legal_basis text not null default '',
  document_id uuid,
  plan_id uuid,
  starts_on date,
  ends_on date,
  continues_id uuid,
  origin_agency_id int,
  origin_id uuid,
  state text not null default 'draft' check (state in ('draft', 'registered', 'endorsed', 'checked', 'returned', 'rejected', 'approved', 'running',
    'self_assessed', 'assessed', 'recognised', 'not_recognised', 'recognition_withdrawn', 'stopped', 'withdrawn')),
  state_reason text not null default '',
  round int not null default 1,
  registered_on date,
  approved_on date,
  started_on date,
  self_assessed_on date,
  assessed_on date,
  decided_on date,
  ended_on date,
  recognised_level text,
  recognised_until date,
  version int not null default 1,
  primary key (agency_id, id),
  unique (agency_id, code),
  foreign key (season_agency_id, season_id) references season (agency_id, id),
  foreign key (agency_id, unit_id) references unit (agency_id, id),
  foreign key (agency_id, person_id) references person (agency_id, id),
  foreign key (agency_id, document_id) references document (agency_id, id),
  foreign key (agency_id, plan_id) references plan (agency_id, id),
  foreign key (agency_id, continues_id) references initiative (agency_id, id)
);
create index initiative_season on initiative (agency_id, season_id, state, id);
create index initiative_year on initiative (agency_id, year desc, code, id);
create index initiative_identity on initiative (agency_id, identity_id, year);
create index initiative_unit on initiative (agency_id, unit_id, year);
create index initiative_person on initiative (agency_id, person_id, year);
create unique index initiative_continued_once on initiative (agency_id, continues_id)
  where continues_id is not null and state <> 'withdrawn';
call kheo_tenant('initiative');

-- The face an initiative shows: in lists and galleries, to look for look-alikes, and to other agencies once it is approved.
-- Written with every change of the initiative.
create table initiative_card (
  agency_id int not null,
  id uuid not null,
  identity_id uuid not null,
  year int not null,
  code text not null,
  name text not null,
  gist text not null,
  kind text not null,
  holder text not null,
  field text not null,
  level text not null,
  state text not null,
  -- Whether other agencies see it.
  published boolean not null,
  unit_name text not null,
  agency_name text not null,
  place text not null,
  origin_agency_id int,
  origin_id uuid,
  registered_on date,
  decided_on date,
  recognised_level text,
  recognised_until date,
  -- Name and gist folded: lower case, no diacritics, no marks.
  search text not null,
  primary key (agency_id, id),
  foreign key (agency_id, id) references initiative (agency_id, id) on delete cascade
);
create index initiative_card_search on initiative_card using gin (search gin_trgm_ops);
create index initiative_card_year on initiative_card (year desc, agency_id, code, id) where published;
create index initiative_card_origin on initiative_card (origin_agency_id, origin_id) where origin_id is not null;
alter table initiative_card enable row level security;
create policy own_or_published on initiative_card for select using (agency_id = any(kheo_agencies()) or published);
create policy added_by_its_own on initiative_card for insert with check (agency_id = any(kheo_agencies()));
create policy changed_by_its_own on initiative_card for update using (agency_id = any(kheo_agencies())) with check (agency_id = any(kheo_agencies()));
create policy removed_by_its_own on initiative_card for delete using (agency_id = any(kheo_agencies()));
grant select, insert, update, delete on initiative_card to kheo_app;

-- The next number of a code, for each agency, prefix and year.
create table initiative_number (
  agency_id int not null,
  prefix text not null,
  year int not null,
  last int not null,
  primary key (agency_id, prefix, year)
);
call kheo_tenant('initiative_number', 'select, insert, update');
