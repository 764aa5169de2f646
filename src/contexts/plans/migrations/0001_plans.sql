create table plan (
  agency_id int not null,
  id uuid not null,
  document_id uuid not null,
  -- What its task codes begin with: KH43.
  code text not null,
  title text not null,
  period text not null default '',
  starts_on date not null,
  ends_on date,
  state text not null default 'running' check (state in ('running', 'closed')),
  accepted_by uuid,
  accepted_at timestamptz not null,
  closed_on date,
  close_note text not null default '',
  version int not null default 1,
  primary key (agency_id, id),
  unique (agency_id, code),
  foreign key (agency_id, document_id) references document (agency_id, id)
);
call kheo_tenant('plan');

-- A task of a plan, a sub-task, or a task that an inspection found necessary.
create table task (
  agency_id int not null,
  id uuid not null,
  plan_id uuid not null,
  parent_id uuid,
  code text not null,
  position int not null,
  -- Where it stands in the plan: II/1.
  path text,
  title text not null,
  wording text not null default '',
  lead_unit_id uuid,
  officer_id uuid,
  expected_output text not null default '',
  rhythm text not null default 'once' check (rhythm in ('once', 'monthly', 'quarterly', 'half-yearly', 'yearly')),
  starts_on date,
  -- For a task done once: the day it is due.
  ends_on date,
  -- For a rhythm: the day of the last month of each period by which it is due.
  due_day int check (due_day between 1 and 31),
  state text not null default 'open' check (state in ('open', 'suspended', 'done', 'dropped')),
  state_reason text not null default '',
  suspended_on date,
  inspection_id uuid,
  span_start int,
  span_end int,
  search text not null default '',
  version int not null default 1,
  primary key (agency_id, id),
  unique (agency_id, code),
  foreign key (agency_id, plan_id) references plan (agency_id, id),
  foreign key (agency_id, parent_id) references task (agency_id, id),
  foreign key (agency_id, lead_unit_id) references unit (agency_id, id),
  foreign key (agency_id, officer_id) references person (agency_id, id)
);
create index task_plan on task (agency_id, plan_id, position, id);
create index task_parent on task (agency_id, parent_id);
create index task_officer on task (agency_id, officer_id) where state = 'open';
create index task_lead on task (agency_id, lead_unit_id);
create index task_search on task using gin (search gin_trgm_ops);
call kheo_tenant('task');

create table task_support (
  agency_id int not null,
  task_id uuid not null,
  unit_id uuid not null,
  primary key (agency_id, task_id, unit_id),
  foreign key (agency_id, task_id) references task (agency_id, id),
  foreign key (agency_id, unit_id) references unit (agency_id, id)
);
call kheo_tenant('task_support');

-- One time the task has to be done: the only one, or one for each month, quarter, … Work is handed in and confirmed here.
create table turn (
  agency_id int not null,
  id uuid not null,
  task_id uuid not null,
  -- What the period is called, in both languages.
  label jsonb not null,
  period_from date not null,
  period_to date not null,
  due_on date,
  -- What the date is computed from, so that it can be computed again, and how it was computed, as structured steps.
  basis jsonb,
  derivation jsonb,
  state text not null default 'open' check (state in ('open', 'handed_in', 'confirmed', 'cancelled')),
  handed_in_by uuid,
  handed_in_on date,
  -- The day that counts for being on time: the day of handing in of what was confirmed.
  done_on date,
  confirmed_by uuid,
  confirmed_on date,
  return_reason text not null default '',
  result text not null default '',
  obstacles text not null default '',
  proposals text not null default '',
  version int not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, task_id) references task (agency_id, id)
);
create index turn_task on turn (agency_id, task_id, period_from);
create index turn_due on turn (agency_id, due_on) where state in ('open', 'handed_in');
create index turn_done on turn (agency_id, done_on);
call kheo_tenant('turn');

-- A figure that a task is to bring, with its target for one turn.
create table task_figure (
  agency_id int not null,
  id uuid not null,
  task_id uuid not null,
  name text not null,
  measure text not null,
  target numeric,
  position int not null default 0,
  primary key (agency_id, id),
  foreign key (agency_id, task_id) references task (agency_id, id)
);
create index task_figure_task on task_figure (agency_id, task_id);
call kheo_tenant('task_figure');

-- What was done, by whom, when. Never without evidence.
create table progress (
  agency_id int not null,
  id uuid not null,
  task_id uuid not null,
  turn_id uuid not null,
  person_id uuid not null,
  done_on date not null,
  text text not null,
  withdrawn_reason text,
  withdrawn_by uuid,
  at timestamptz not null,
  version int not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, task_id) references task (agency_id, id),
  foreign key (agency_id, turn_id) references turn (agency_id, id),
  foreign key (agency_id, person_id) references person (agency_id, id)
);
create index progress_person on progress (agency_id, person_id, done_on);
create index progress_turn on progress (agency_id, turn_id, done_on, id);
create index progress_task on progress (agency_id, task_id, done_on, id);
call kheo_tenant('progress');

create table evidence (
  agency_id int not null,
  id uuid not null,
  progress_id uuid not null,
  kind text not null check (kind in ('file', 'photo', 'link', 'document')),
  file_id uuid,
  -- The link's address, or the document's number and date.
  reference text not null default '',
  note text not null default '',
  primary key (agency_id, id),
  foreign key (agency_id, progress_id) references progress (agency_id, id),
  foreign key (agency_id, file_id) references file (agency_id, id)
);
create index evidence_progress on evidence (agency_id, progress_id);
call kheo_tenant('evidence');

create table figure_value (
  agency_id int not null,
  id uuid not null,
  progress_id uuid not null,
  figure_id uuid not null,
  value numeric not null,
  primary key (agency_id, id),
  foreign key (agency_id, progress_id) references progress (agency_id, id),
  foreign key (agency_id, figure_id) references task_figure (agency_id, id)
);
create index figure_value_progress on figure_value (agency_id, progress_id);
create index figure_value_figure on figure_value (agency_id, figure_id);
call kheo_tenant('figure_value');

-- A request for more time, and the answer to it.
create table extension (
  agency_id int not null,
  id uuid not null,
  turn_id uuid not null,
  asked_by uuid not null,
  asked_on date not null,
  from_due_on date,
  to_due_on date not null,
  reason text not null,
  state text not null default 'asked' check (state in ('asked', 'granted', 'refused', 'withdrawn')),
  decided_by uuid,
  decided_on date,
  answer text not null default '',
  primary key (agency_id, id),
  foreign key (agency_id, turn_id) references turn (agency_id, id)
);
create index extension_turn on extension (agency_id, turn_id);
create index extension_open on extension (agency_id) where state = 'asked';
call kheo_tenant('extension');

-- What time has already brought for a turn: each step of the agency's rule at most once.
create table reminder (
  agency_id int not null,
  turn_id uuid not null,
  step text not null,
  due_on date not null,
  notice_ids uuid[] not null,
  at timestamptz not null,
  primary key (agency_id, turn_id, step, due_on),
  foreign key (agency_id, turn_id) references turn (agency_id, id)
);
call kheo_tenant('reminder', 'select, insert');

-- A printed urging note (phiếu đôn đốc) for one unit.
create table urging_note (
  agency_id int not null,
  id uuid not null,
  serial int not null,
  year int not null,
  unit_id uuid not null,
  turn_ids uuid[] not null,
  text text not null,
  answer_by date not null,
  signed_by uuid,
  issued_on date not null,
  notice_ids uuid[] not null default '{}',
  version int not null default 1,
  primary key (agency_id, id),
  unique (agency_id, year, serial),
  foreign key (agency_id, unit_id) references unit (agency_id, id)
);
call kheo_tenant('urging_note');

-- An inspection round: chosen tasks, a checklist, minutes, findings that become tasks.
create table inspection (
  agency_id int not null,
  id uuid not null,
  plan_id uuid not null,
  code text not null,
  title text not null,
  starts_on date not null,
  ends_on date not null,
  led_by uuid not null,
  checklist jsonb not null,
  state text not null default 'planned' check (state in ('planned', 'closed')),
  minutes text not null default '',
  present text not null default '',
  closed_on date,
  version int not null default 1,
  primary key (agency_id, id),
  unique (agency_id, code),
  foreign key (agency_id, plan_id) references plan (agency_id, id),
  foreign key (agency_id, led_by) references person (agency_id, id)
);
call kheo_tenant('inspection');

create table inspection_item (
  agency_id int not null,
  id uuid not null,
  inspection_id uuid not null,
  task_id uuid not null,
  -- One answer for each line of the checklist: yes, no, partly, with a note.
  answers jsonb not null default '[]',
  finding text not null default '',
  finding_task_id uuid,
  version int not null default 1,
  primary key (agency_id, id),
  unique (agency_id, inspection_id, task_id),
  foreign key (agency_id, inspection_id) references inspection (agency_id, id),
  foreign key (agency_id, task_id) references task (agency_id, id),
  foreign key (agency_id, finding_task_id) references task (agency_id, id)
);
call kheo_tenant('inspection_item');
alter table task add foreign key (agency_id, inspection_id) references inspection (agency_id, id);
