-- Agencies are a shared list: every agency may know of the others, and writes only its own row.
create table agency (
  id int primary key,
  name text not null,
  short_name text not null,
  -- What stands after the type in the agency's document numbers: BDT in 01/BC-BDT.
  symbol text not null,
  superior_name text not null default '',
  place text not null default '',
  parent_id int references agency (id),
  style text not null default 'state' check (style in ('state', 'party')),
  settings jsonb not null default '{}',
  valid_from date not null,
  valid_to date,
  version int not null default 1
);
alter table agency enable row level security;
create policy known_to_all on agency for select using (true);
create policy founded_by_its_own on agency for insert with check (id = any(kheo_agencies()));
create policy changed_by_its_own on agency for update using (id = any(kheo_agencies())) with check (id = any(kheo_agencies()));
grant select, insert, update on agency to kheo_app;

create table unit (
  agency_id int not null references agency (id),
  id uuid not null,
  name text not null,
  short_name text not null default '',
  -- Which part it plays: the Office follows and reports, the leadership decides.
  kind text not null default 'department' check (kind in ('leadership', 'office', 'department', 'other')),
  parent_id uuid,
  position int not null default 0,
  valid_from date not null,
  valid_to date,
  version int not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, parent_id) references unit (agency_id, id)
);
call kheo_tenant('unit');

create table person (
  agency_id int not null references agency (id),
  id uuid not null,
  name text not null,
  job_title text not null default '',
  email text,
  phone text,
  -- The sign-in account; none for people who are only named. What they sign in with is `email`, so that a changed
  -- address needs no second change elsewhere.
  account_id text,
  language text not null default 'vi' check (language in ('vi', 'en')),
  wants_mail boolean not null default true,
  valid_from date not null,
  valid_to date,
  version int not null default 1,
  primary key (agency_id, id)
);
create unique index person_account on person (account_id, agency_id) where account_id is not null;
create unique index person_email on person (agency_id, lower(email)) where email is not null and valid_to is null;
create index person_signs_in_with on person (lower(email)) where email is not null;
call kheo_tenant('person');

-- A role held in a unit (or in the whole agency, when no unit is named), for a time.
create table role_held (
  agency_id int not null,
  id uuid not null,
  person_id uuid not null,
  unit_id uuid,
  role text not null,
  valid_from date not null,
  valid_to date,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references person (agency_id, id),
  foreign key (agency_id, unit_id) references unit (agency_id, id)
);
create index role_held_person on role_held (agency_id, person_id);
create index role_held_unit on role_held (agency_id, unit_id);
call kheo_tenant('role_held');

-- A link that lets one person set their password: an invitation, or a reset. The link itself is signed and kept nowhere;
-- this row says until when it holds and that it was used.
create table sign_in_link (
  agency_id int not null,
  id uuid not null,
  person_id uuid not null,
  purpose text not null check (purpose in ('invitation', 'reset')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  withdrawn_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references person (agency_id, id)
);
create index sign_in_link_person on sign_in_link (agency_id, person_id);
call kheo_tenant('sign_in_link', 'select, insert, update');
