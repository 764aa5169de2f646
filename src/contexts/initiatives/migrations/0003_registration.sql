-- What was said at each step of a registration, from its sending to the leaders' decision.
create table initiative_review (
  agency_id int not null,
  id uuid not null,
  initiative_id uuid not null,
  act text not null check (act in ('register', 'endorse', 'check', 'approve', 'return', 'reject', 'withdraw')),
  -- Where it stood before.
  from_state text not null,
  person_id uuid,
  at timestamptz not null,
  note text not null default '',
  -- Points of the checklist that were confirmed, by id.
  checklist jsonb not null default '[]',
  -- [{field, reason}]: what is to be put right, each beside its field.
  reasons jsonb not null default '[]',
  primary key (agency_id, id),
  foreign key (agency_id, initiative_id) references initiative (agency_id, id) on delete cascade,
  foreign key (agency_id, person_id) references person (agency_id, id)
);
create index initiative_review_course on initiative_review (agency_id, initiative_id, at, id);
call kheo_tenant('initiative_review', 'select, insert');

-- A list of approved initiatives sent to an agency above. Both see it: it is the sender's, and the superior answers its lines.
create table superior_list (
  agency_id int not null references agency (id),
  id uuid not null,
  to_agency_id int not null references agency (id),
  season_agency_id int not null,
  season_id uuid not null,
  year int not null,
  serial int not null,
  number text not null,
  sender_name text not null,
  superior_name text not null,
  season_name text not null,
  note text not null default '',
  sent_by uuid,
  sent_on date not null,
  answered_on date,
  document jsonb not null,
  version int not null default 1,
  primary key (agency_id, id),
  unique (agency_id, year, serial),
  check (to_agency_id <> agency_id),
  foreign key (season_agency_id, season_id) references season (agency_id, id),
  foreign key (agency_id, sent_by) references person (agency_id, id)
);
create index superior_list_sent on superior_list (agency_id, sent_on desc, id);
create index superior_list_received on superior_list (to_agency_id, sent_on desc, id);

create table superior_list_line (
  agency_id int not null,
  id uuid not null,
  list_id uuid not null,
  to_agency_id int not null references agency (id),
  initiative_id uuid not null,
  position int not null,
  -- As it stood when the list was sent.
  code text not null,
  name text not null,
  kind text not null,
  holder text not null,
  field text not null,
  level text not null,
  unit_name text not null,
  place text not null,
  gist text not null,
  decision text check (decision in ('approved', 'returned')),
  reason text not null default '',
  decided_by_name text not null default '',
  decided_on date,
  primary key (agency_id, id),
  unique (agency_id, list_id, initiative_id),
  foreign key (agency_id, list_id) references superior_list (agency_id, id),
  foreign key (agency_id, initiative_id) references initiative (agency_id, id)
);
create index superior_list_line_list on superior_list_line (agency_id, list_id, position, id);
create index superior_list_line_initiative on superior_list_line (agency_id, initiative_id);
create index superior_list_line_open on superior_list_line (to_agency_id) where decision is null;

create procedure kheo_sent_up(table_name text) language plpgsql as $$
begin
  execute format('alter table %I enable row level security', table_name);
  execute format('create policy both_see_it on %I for select using (agency_id = any(kheo_agencies()) or to_agency_id = any(kheo_agencies()))', table_name);
  execute format('create policy sent_by_its_own on %I for insert with check (agency_id = any(kheo_agencies()))', table_name);
  -- Whom it was sent to answers it; what was sent, the sender changes no more.
  execute format('create policy answered_by_the_superior on %I for update using (to_agency_id = any(kheo_agencies())) with check (to_agency_id = any(kheo_agencies()))', table_name);
  execute format('grant select, insert on %I to kheo_app', table_name);
end $$;
call kheo_sent_up('superior_list');
call kheo_sent_up('superior_list_line');
grant update (answered_on, version) on superior_list to kheo_app;
grant update (decision, reason, decided_by_name, decided_on) on superior_list_line to kheo_app;
