-- A form of commendation (giấy khen, bằng khen, …) that an agency added to those that are shipped as data, or put in their place.
create table commendation_form (
  agency_id int not null,
  id uuid not null,
  -- The shipped form whose place it takes; null for one of its own.
  replaces text,
  name text not null,
  title text not null,
  -- Coefficients of the base salary, in thousandths; null where it is not given to such a holder, or brings no money.
  individual_thousandths int,
  collective_thousandths int,
  valid_from date not null,
  valid_to date,
  source text not null,
  confirmed boolean not null default false,
  version int not null default 1,
  primary key (agency_id, id),
  unique (agency_id, replaces)
);
call kheo_tenant('commendation_form');

-- Shares the council of an agency needs; an agency without a row has the shipped ones.
create table commendation_voting (
  agency_id int not null,
  id uuid not null,
  quorum_percent int not null,
  pass_percent int not null,
  source text not null default '',
  version int not null default 1,
  primary key (agency_id, id),
  unique (agency_id)
);
call kheo_tenant('commendation_voting');

-- A meeting of the council, with the proposals it votes on.
create table commendation_session (
  agency_id int not null,
  id uuid not null,
  code text not null,
  held_on date not null,
  place text not null default '',
  state text not null default 'open' check (state in ('open', 'closed', 'dropped')),
  chair_id uuid not null,
  secretary_id uuid not null,
  member_ids uuid[] not null,
  present_ids uuid[] not null default '{}',
  quorum_percent int not null,
  pass_percent int not null,
  minutes text not null default '',
  -- The minutes as they were when it was closed.
  document jsonb,
  closed_on date,
  version int not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, chair_id) references person (agency_id, id),
  foreign key (agency_id, secretary_id) references person (agency_id, id)
);
create index commendation_session_held on commendation_session (agency_id, held_on desc, id);
call kheo_tenant('commendation_session');

-- A decision that grants commendations.
create table commendation_decision (
  agency_id int not null,
  id uuid not null,
  serial text not null,
  symbol text not null,
  decided_on date not null,
  signed_by uuid,
  base_salary_vnd int not null,
  document jsonb not null,
  version int not null default 1,
  primary key (agency_id, id)
);
create unique index commendation_decision_number on commendation_decision (agency_id, (extract(year from decided_on)), symbol, serial);
call kheo_tenant('commendation_decision', 'select, insert');

-- Who is proposed for what: from the proposal to the grant, which makes it a line of the register.
create table commendation_proposal (
  agency_id int not null,
  id uuid not null,
  code text not null,
  year int not null,
  -- The form as it stood when it was proposed.
  form_id text not null,
  form jsonb not null,
  holder text not null check (holder in ('collective', 'individual')),
  person_id uuid,
  unit_id uuid,
  holder_name text not null,
  -- What tells one holder from another: person:…, unit:…, name:….
  holder_key text not null,
  initiative_id uuid,
  achievement text not null,
  -- What tells one achievement from another: the initiative through its years, or the wording without marks.
  achievement_key text not null,
  -- What the record says in its favour, each with a link, as it stood.
  grounds jsonb not null default '[]',
  proposing_unit_id uuid,
  proposed_by uuid,
  proposed_on date not null,
  state text not null default 'proposed' check (state in ('proposed', 'on_agenda', 'passed', 'not_passed', 'granted', 'declined', 'withdrawn', 'revoked')),
  state_reason text not null default '',
  session_id uuid,
  votes_for int,
  votes_against int,
  votes_abstained int,
  decision_id uuid,
  decided_on date,
  reward_vnd int,
  certificate_id uuid,
  search text not null default '',
  version int not null default 1,
  primary key (agency_id, id),
  unique (agency_id, code),
  foreign key (agency_id, person_id) references person (agency_id, id),
  foreign key (agency_id, unit_id) references unit (agency_id, id),
  foreign key (agency_id, initiative_id) references initiative (agency_id, id),
  foreign key (agency_id, session_id) references commendation_session (agency_id, id),
  foreign key (agency_id, decision_id) references commendation_decision (agency_id, id),
  foreign key (agency_id, certificate_id) references certificate (agency_id, id)
);
-- No double reward for the same achievement: one proposal under way or granted for each holder and achievement.
create unique index commendation_once on commendation_proposal (agency_id, holder_key, achievement_key)
  where state in ('proposed', 'on_agenda', 'passed', 'granted');
create index commendation_proposal_year on commendation_proposal (agency_id, year desc, code, id);
create index commendation_proposal_session on commendation_proposal (agency_id, session_id) where session_id is not null;
create index commendation_proposal_initiative on commendation_proposal (agency_id, initiative_id) where initiative_id is not null;
create index commendation_proposal_decision on commendation_proposal (agency_id, decision_id) where decision_id is not null;
create index commendation_proposal_search on commendation_proposal using gin (search gin_trgm_ops);
call kheo_tenant('commendation_proposal');
