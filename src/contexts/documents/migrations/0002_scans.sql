-- A document that came as pictures, or as text that another engine left: its pages are read in the background, one by one, and
-- become a reading when the last one is there. Until then nothing of it counts.
create table scan (
  agency_id int not null,
  id uuid not null,
  name text not null,
  kind text not null,
  state text not null default 'waiting' check (state in ('waiting', 'reading', 'done', 'stopped', 'failed', 'dropped')),
  page_count int not null,
  notes jsonb not null default '[]',
  -- Why it failed, in words for people.
  fault jsonb,
  -- The process that reads it, and until when it is believed to live.
  held_by uuid,
  held_until timestamptz,
  created_by uuid,
  created_at timestamptz not null,
  ended_at timestamptz,
  version int not null default 1,
  primary key (agency_id, id)
);
create index scan_state on scan (agency_id, state, created_at, id);
call kheo_tenant('scan');

-- The files as they came, in the order of their pages.
create table scan_file (
  agency_id int not null,
  scan_id uuid not null,
  sequence int not null,
  file_id uuid not null,
  primary key (agency_id, scan_id, sequence),
  foreign key (agency_id, scan_id) references scan (agency_id, id),
  foreign key (agency_id, file_id) references file (agency_id, id)
);
call kheo_tenant('scan_file', 'select, insert');

-- A page: where it lies in the files, what was read there, and what the correction made of it. Lengths are in points.
create table scan_page (
  agency_id int not null,
  scan_id uuid not null,
  number int not null,
  sequence int not null,
  page_in_file int not null,
  -- file: the text came along; over-picture: it lies over a picture; engine: an engine reads the picture.
  origin text not null check (origin in ('file', 'over-picture', 'engine')),
  read_at timestamptz,
  source text check (source in ('text-layer', 'corrected-text-layer', 'ocr')),
  width real,
  height real,
  -- The level page as a small JPEG, to lie beside its text.
  image_id uuid,
  raw_text text not null default '',
  text text not null default '',
  -- Lines and words with their places; words also with their place in raw_text and the engine's confidence (0 to 100).
  lines jsonb not null default '[]',
  words jsonb not null default '[]',
  -- Stamps and handwriting, which are not read.
  regions jsonb not null default '[]',
  -- What the correction changed or proposes: places in text and in raw_text.
  changes jsonb not null default '[]',
  engine text not null default '',
  seconds real,
  primary key (agency_id, scan_id, number),
  foreign key (agency_id, scan_id, sequence) references scan_file (agency_id, scan_id, sequence),
  foreign key (agency_id, image_id) references file (agency_id, id)
);
call kheo_tenant('scan_page');

alter table reading add column scan_id uuid;
alter table reading add foreign key (agency_id, scan_id) references scan (agency_id, id);
create unique index reading_scan on reading (agency_id, scan_id) where scan_id is not null;
