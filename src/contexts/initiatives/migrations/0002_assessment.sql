-- Drafts are nobody else's: what is known to all begins when a season is opened or a set of criteria is published.
drop policy known_to_all on criteria_set;
create policy known_once_published on criteria_set for select using (state <> 'draft' or agency_id = any(kheo_agencies()));
drop policy known_to_all on season;
create policy known_once_open on season for select using (state <> 'draft' or agency_id = any(kheo_agencies()));

-- A season may judge exemplars by other criteria than models; without a set of their own they share that of the models.
alter table season add column exemplar_set_agency_id int, add column exemplar_set_id uuid, add column dates_changed_on date,
  add foreign key (exemplar_set_agency_id, exemplar_set_id) references criteria_set (agency_id, id);

-- One ask for each unit and each agency below.
create unique index season_ask_unit on season_ask (agency_id, season_id, unit_id) where unit_id is not null;
create unique index season_ask_below on season_ask (agency_id, season_id, below_agency_id) where below_agency_id is not null;
create index season_ask_for_agency on season_ask (below_agency_id) where below_agency_id is not null;

-- The agency that opened a season counts what agencies below have approved by their cards.
alter table initiative_card add column season_agency_id int, add column season_id uuid;
create index initiative_card_season on initiative_card (season_agency_id, season_id, agency_id);

-- How an initiative's own people score it, once a round. `scores` is [{id, points, note}], `vetoes` [{id, hit, note}].
create table self_assessment (
  agency_id int not null,
  id uuid not null,
  initiative_id uuid not null,
  round int not null default 1,
  criteria_agency_id int not null,
  criteria_id uuid not null,
  scores jsonb not null,
  vetoes jsonb not null,
  summary text not null default '',
  state text not null default 'draft' check (state in ('draft', 'handed_in')),
  handed_in_on date,
  handed_in_by uuid,
  -- The Office gave more time than the season does.
  extended_to date,
  version int not null default 1,
  primary key (agency_id, id),
  unique (agency_id, initiative_id, round),
  foreign key (agency_id, initiative_id) references initiative (agency_id, id),
  foreign key (criteria_agency_id, criteria_id) references criteria_set (agency_id, id)
);
call kheo_tenant('self_assessment');

create table assessment_evidence (
  agency_id int not null,
  id uuid not null,
  initiative_id uuid not null,
  round int not null,
  criterion_id text not null,
  file_id uuid not null,
  note text not null default '',
  added_by uuid,
  added_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, initiative_id) references initiative (agency_id, id),
  foreign key (agency_id, file_id) references file (agency_id, id)
);
create index assessment_evidence_initiative on assessment_evidence (agency_id, initiative_id, round, added_at);
call kheo_tenant('assessment_evidence');

-- Who scores an initiative in a round, and what they scored. Points leave the database only by one function, which holds
-- them back until their time.
create table assessor (
  agency_id int not null,
  id uuid not null,
  initiative_id uuid not null,
  round int not null,
  person_id uuid not null,
  state text not null default 'appointed' check (state in ('appointed', 'declared', 'handed_in', 'excused', 'removed')),
  -- What was declared: none, relative, other.
  interest text,
  interest_note text not null default '',
  declared_on date,
  due_on date not null,
  scores jsonb not null default '[]',
  vetoes jsonb not null default '[]',
  remark text not null default '',
  -- Why points stand far from those of the others: [{id, text}].
  reasons jsonb not null default '[]',
  handed_in_at timestamptz,
  appointed_on date not null,
  appointed_by uuid,
  removed_reason text not null default '',
  version int not null default 1,
  primary key (agency_id, id),
  unique (agency_id, initiative_id, round, person_id),
  foreign key (agency_id, initiative_id) references initiative (agency_id, id),
  foreign key (agency_id, person_id) references person (agency_id, id)
);
create index assessor_person on assessor (agency_id, person_id, state);
call kheo_tenant('assessor');

create table site_visit (
  agency_id int not null,
  id uuid not null,
  initiative_id uuid not null,
  round int not null,
  visited_on date not null,
  place text not null,
  present text not null,
  findings text not null,
  conclusion text not null,
  file_ids jsonb not null default '[]',
  made_by uuid,
  made_on date not null,
  document jsonb not null,
  version int not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, initiative_id) references initiative (agency_id, id)
);
create index site_visit_initiative on site_visit (agency_id, initiative_id, visited_on);
call kheo_tenant('site_visit');

create table council_session (
  agency_id int not null,
  id uuid not null,
  code text not null,
  title text not null,
  held_on date not null,
  place text not null,
  chair_id uuid not null,
  secretary_id uuid not null,
  -- [{personId, present}].
  members jsonb not null,
  quorum_percent int not null,
  pass_percent int not null,
  state text not null default 'planned' check (state in ('planned', 'closed')),
  serial int,
  year int not null,
  minutes text not null default '',
  closed_on date,
  -- The minutes as they were when the session was closed.
  document jsonb,
  version int not null default 1,
  primary key (agency_id, id),
  unique (agency_id, year, serial),
  foreign key (agency_id, chair_id) references person (agency_id, id),
  foreign key (agency_id, secretary_id) references person (agency_id, id)
);
create index council_session_held on council_session (agency_id, held_on desc, id);
call kheo_tenant('council_session');

create table council_case (
  agency_id int not null,
  id uuid not null,
  session_id uuid not null,
  initiative_id uuid not null,
  round int not null,
  position int not null,
  -- The level voted on; null while nothing was put to the vote.
  level text,
  state text not null default 'open' check (state in ('open', 'passed', 'failed')),
  -- [{personId, vote}].
  votes jsonb not null default '[]',
  remark text not null default '',
  decided_on date,
  version int not null default 1,
  primary key (agency_id, id),
  unique (agency_id, session_id, initiative_id),
  foreign key (agency_id, session_id) references council_session (agency_id, id),
  foreign key (agency_id, initiative_id) references initiative (agency_id, id)
);
-- An initiative is decided on once a round, whichever council comes first.
create unique index council_case_decided_once on council_case (agency_id, initiative_id, round) where state <> 'open';
create index council_case_initiative on council_case (agency_id, initiative_id, round);
call kheo_tenant('council_case');

-- How an assessment ended: the total, and the level that the points give.
create table assessment_result (
  agency_id int not null,
  id uuid not null,
  initiative_id uuid not null,
  round int not null,
  rule text not null,
  total numeric(8, 2) not null,
  most numeric(8, 2) not null,
  -- The highest level whose threshold is reached; null when none is, or a veto holds.
  level_by_points text,
  remark text not null default '',
  concluded_on date not null,
  concluded_by uuid,
  version int not null default 1,
  primary key (agency_id, id),
  unique (agency_id, initiative_id, round),
  foreign key (agency_id, initiative_id) references initiative (agency_id, id)
);
call kheo_tenant('assessment_result');

-- Initiatives drawn for a check on the spot: anybody can draw again from the seed and the codes.
create table sample_draw (
  agency_id int not null,
  id uuid not null,
  season_agency_id int not null,
  season_id uuid not null,
  seed text not null,
  seed_source text not null,
  size int not null,
  codes jsonb not null,
  drawn jsonb not null,
  drawn_on date not null,
  drawn_by uuid,
  document jsonb not null,
  version int not null default 1,
  primary key (agency_id, id),
  foreign key (season_agency_id, season_id) references season (agency_id, id)
);
create index sample_draw_day on sample_draw (agency_id, drawn_on desc, id);
call kheo_tenant('sample_draw');
