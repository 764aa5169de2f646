-- How reminders climb in an agency: steps in working days from the due date. An agency without a row has the default.
create table escalation_rule (
  agency_id int not null,
  id uuid not null,
  steps jsonb not null,
  version int not null default 1,
  primary key (agency_id, id),
  unique (agency_id)
);
call kheo_tenant('escalation_rule', 'select, insert, update');

-- The address under which a person's calendar program reads their due dates: one for each person, until they end it.
-- The address itself is signed and kept nowhere.
create table calendar_feed (
  agency_id int not null,
  id uuid not null,
  person_id uuid not null,
  made_at timestamptz not null,
  primary key (agency_id, id),
  unique (agency_id, person_id),
  foreign key (agency_id, person_id) references person (agency_id, id)
);
call kheo_tenant('calendar_feed', 'select, insert, delete');

-- An issued note and the minutes of a closed round are papers: they stay as they were written.
alter table urging_note add column document jsonb not null;
alter table urging_note add column officer_ids uuid[] not null default '{}';
create index urging_note_unit on urging_note (agency_id, unit_id, issued_on);
create index urging_note_turns on urging_note using gin (turn_ids);

alter table inspection add column document jsonb;
create index inspection_item_task on inspection_item (agency_id, task_id);
create index task_inspection on task (agency_id, inspection_id) where inspection_id is not null;
