-- What an initiative is to bring, as figures with targets.
create table initiative_output (
  agency_id int not null,
  id uuid not null,
  initiative_id uuid not null,
  position int not null,
  name text not null,
  measure text not null,
  target numeric check (target > 0),
  -- Values add up over the year, or the last one measured holds.
  reckoned text not null check (reckoned in ('sum', 'last')),
  -- No longer asked for; what was measured stays.
  retired boolean not null default false,
  version int not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, initiative_id) references initiative (agency_id, id)
);
create index initiative_output_initiative on initiative_output (agency_id, initiative_id, position);
call kheo_tenant('initiative_output');

-- What is to be reached by when. It is done by an entry of the diary that says so.
create table initiative_milestone (
  agency_id int not null,
  id uuid not null,
  initiative_id uuid not null,
  position int not null,
  name text not null,
  due_on date not null,
  retired boolean not null default false,
  version int not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, initiative_id) references initiative (agency_id, id)
);
create index initiative_milestone_initiative on initiative_milestone (agency_id, initiative_id, position);
call kheo_tenant('initiative_milestone');

-- The diary of carrying out: what was done, whom it reached, what was given, what was reached, how it stands. An entry is
-- never changed or deleted; one that is wrong is withdrawn with the reason and another written.
create table diary_entry (
  agency_id int not null,
  id uuid not null,
  initiative_id uuid not null,
  kind text not null check (kind in ('session', 'reach', 'contribution', 'milestone', 'review')),
  happened_on date not null,
  text text not null default '',
  place text not null default '',
  language text not null default '',
  -- Of a session: how many were there. The same person at two sessions counts twice.
  attendances int check (attendances >= 0),
  obstacles text not null default '',
  -- Of a count of whom it reaches: different people and households from the beginning to this day.
  people int check (people >= 0),
  households int check (households >= 0),
  -- Of a contribution: in đồng; what was given when it is not money.
  amount bigint check (amount >= 0),
  in_kind text not null default '',
  source text check (source in ('state', 'people', 'business', 'organisation', 'other')),
  source_name text not null default '',
  milestone_id uuid,
  standing text check (standing in ('on-track', 'slow', 'stuck')),
  person_id uuid not null,
  at timestamptz not null,
  withdrawn_reason text,
  withdrawn_by uuid,
  withdrawn_on date,
  version int not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, initiative_id) references initiative (agency_id, id),
  foreign key (agency_id, person_id) references person (agency_id, id),
  foreign key (agency_id, milestone_id) references initiative_milestone (agency_id, id),
  check (kind <> 'reach' or people is not null or households is not null),
  check (kind <> 'contribution' or (amount is not null and source is not null)),
  check (kind <> 'milestone' or milestone_id is not null),
  check (kind <> 'review' or standing is not null)
);
create index diary_entry_initiative on diary_entry (agency_id, initiative_id, happened_on desc, id);
create index diary_entry_day on diary_entry (agency_id, happened_on, kind);
call kheo_tenant('diary_entry');

create table diary_value (
  agency_id int not null,
  id uuid not null,
  entry_id uuid not null,
  output_id uuid not null,
  value numeric not null check (value >= 0),
  primary key (agency_id, id),
  unique (agency_id, entry_id, output_id),
  foreign key (agency_id, entry_id) references diary_entry (agency_id, id),
  foreign key (agency_id, output_id) references initiative_output (agency_id, id)
);
create index diary_value_output on diary_value (agency_id, output_id);
call kheo_tenant('diary_value', 'select, insert');

create table diary_evidence (
  agency_id int not null,
  id uuid not null,
  entry_id uuid not null,
  kind text not null check (kind in ('file', 'photo', 'link', 'document')),
  file_id uuid,
  reference text not null,
  primary key (agency_id, id),
  foreign key (agency_id, entry_id) references diary_entry (agency_id, id),
  foreign key (agency_id, file_id) references file (agency_id, id)
);
create index diary_evidence_entry on diary_evidence (agency_id, entry_id);
call kheo_tenant('diary_evidence', 'select, insert');
