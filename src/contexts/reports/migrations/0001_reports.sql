-- A periodic report on a plan. While it is a draft its figures are counted anew from the records; submitted, it is frozen.
create table report (
  agency_id int not null,
  id uuid not null,
  plan_id uuid not null,
  kind text not null check (kind in ('month', 'quarter', 'six-months', 'second-six-months', 'nine-months', 'year')),
  year int not null,
  index int not null,
  period_from date not null,
  period_to date not null,
  state text not null default 'draft' check (state in ('draft', 'submitted')),
  version int not null default 1,
  -- Text parts that a person wrote, by key; the others are generated.
  texts jsonb not null default '{}',
  -- Number, place, date, signer, recipients, as they will be printed.
  heading jsonb not null,
  -- The submitted report that this one corrects, and why.
  replaces_id uuid,
  replaces_reason text not null default '',
  created_by uuid,
  created_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, plan_id) references plan (agency_id, id),
  foreign key (agency_id, replaces_id) references report (agency_id, id)
);
-- One report for a plan and period; a further one only as a correction of that, one after the other.
create unique index report_period on report (agency_id, plan_id, kind, year, index) where replaces_id is null;
create unique index report_replaces on report (agency_id, replaces_id) where replaces_id is not null;
create index report_listed on report (agency_id, period_to desc, id);
call kheo_tenant('report', 'select, insert, update');

-- A report as it was submitted: values, row ids and the whole document. Nobody may change or remove it.
create table report_frozen (
  agency_id int not null,
  report_id uuid not null,
  plan_id uuid not null,
  kind text not null,
  year int not null,
  index int not null,
  -- The day its figures stand for.
  as_of date not null,
  -- Why it was closed before the legal day; empty when it was not.
  early_reason text not null default '',
  -- Canonical JSON. Text, so that the bytes that were hashed are the bytes that are kept.
  content text not null,
  hash text not null,
  docx_hash text not null,
  pdf_hash text not null,
  submitted_by uuid,
  submitted_at timestamptz not null,
  primary key (agency_id, report_id),
  foreign key (agency_id, report_id) references report (agency_id, id)
);
create index report_frozen_period on report_frozen (agency_id, plan_id, kind, year, index);
call kheo_tenant('report_frozen', 'select, insert');

-- What was sent is kept whole: the very bytes, beside the record they belong to.
create table report_file (
  agency_id int not null,
  report_id uuid not null,
  kind text not null check (kind in ('docx', 'pdf')),
  hash text not null,
  content bytea not null,
  primary key (agency_id, report_id, kind),
  foreign key (agency_id, report_id) references report (agency_id, id)
);
call kheo_tenant('report_file', 'select, insert');

-- That a report was sent to a recipient, and that it arrived.
create table report_delivery (
  agency_id int not null,
  id uuid not null,
  report_id uuid not null,
  recipient text not null,
  way text not null check (way in ('axis', 'mail', 'post', 'hand')),
  sent_on date not null,
  note text not null default '',
  received_on date,
  receipt_note text not null default '',
  receipt_file_id uuid,
  recorded_by uuid,
  recorded_at timestamptz not null,
  version int not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, report_id) references report (agency_id, id),
  foreign key (agency_id, receipt_file_id) references file (agency_id, id)
);
create index report_delivery_report on report_delivery (agency_id, report_id, sent_on, id);
call kheo_tenant('report_delivery', 'select, insert, update');
