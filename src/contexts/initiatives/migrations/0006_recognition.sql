-- A list of initiatives proposed for recognition at one level; decided, it is the decision (quyết định) that recognises them.
create table recognition_list (
  agency_id int not null,
  id uuid not null,
  season_agency_id int not null,
  season_id uuid not null,
  year int not null,
  name text not null,
  level text not null,
  state text not null default 'open' check (state in ('open', 'decided', 'dropped')),
  valid_until date,
  made_by uuid,
  made_on date not null,
  serial text,
  symbol text,
  decided_on date,
  signed_by uuid,
  -- The decision as it was issued.
  document jsonb,
  version int not null default 1,
  primary key (agency_id, id),
  foreign key (season_agency_id, season_id) references season (agency_id, id)
);
create unique index recognition_number on recognition_list (agency_id, year, symbol, serial) where state = 'decided';
create index recognition_list_made on recognition_list (agency_id, made_on desc, id);
call kheo_tenant('recognition_list');

-- One initiative on it: our own, or one of an agency below that was recognised there and is proposed for a higher level.
create table recognition_line (
  agency_id int not null,
  id uuid not null,
  list_id uuid not null,
  initiative_agency_id int not null,
  initiative_id uuid not null,
  position int not null,
  -- As it was called when it was put on the list.
  code text not null,
  name text not null,
  holder_name text not null,
  place text not null default '',
  outcome text not null check (outcome in ('recognised', 'not_recognised')),
  reason text not null default '',
  certificate_id uuid,
  primary key (agency_id, id),
  unique (agency_id, list_id, initiative_agency_id, initiative_id),
  foreign key (agency_id, list_id) references recognition_list (agency_id, id)
);
create index recognition_line_initiative on recognition_line (agency_id, initiative_agency_id, initiative_id);
call kheo_tenant('recognition_line');

-- What anybody can verify by its code: who is honoured for what, by which decision, and whether it still holds.
create table certificate (
  agency_id int not null references agency (id),
  id uuid not null,
  code text not null,
  kind text not null check (kind in ('recognition', 'commendation')),
  -- What it is called: Giấy chứng nhận, Giấy khen, Bằng khen.
  form text not null,
  holder_name text not null,
  about text not null,
  level text not null default '',
  subject_agency_id int not null,
  subject_id uuid not null,
  issuer text not null,
  superior_name text not null default '',
  place text not null,
  style text not null,
  number text not null,
  decided_on date not null,
  signature jsonb not null,
  valid_until date,
  withdrawn_on date,
  withdrawn_reason text not null default '',
  withdrawn_number text not null default '',
  version int not null default 1,
  primary key (agency_id, id)
);
create unique index certificate_code on certificate (code);
create index certificate_subject on certificate (subject_id);
alter table certificate enable row level security;
create policy known_to_all on certificate for select using (true);
create policy added_by_its_own on certificate for insert with check (agency_id = any(kheo_agencies()));
create policy changed_by_its_own on certificate for update using (agency_id = any(kheo_agencies())) with check (agency_id = any(kheo_agencies()));
grant select, insert, update on certificate to kheo_app;
