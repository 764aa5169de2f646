-- A file this agency keeps. The content lies in the file store under its hash; the same content may be several files.
create table file (
  agency_id int not null,
  id uuid not null,
  hash text not null,
  name text not null,
  media_type text not null,
  size bigint not null,
  added_by uuid,
  added_at timestamptz not null,
  primary key (agency_id, id)
);
create index file_hash on file (agency_id, hash);
call kheo_tenant('file', 'select, insert');

-- The register of official documents: one row for each document known, ours or cited, however often it is cited.
create table document (
  agency_id int not null,
  id uuid not null,
  -- What makes two citations the same document (number, and for Party papers issuer and date).
  key text not null,
  type text not null,
  type_code text,
  number text,
  serial text,
  symbol text,
  issuer text,
  issued_on date,
  title text,
  name text,
  -- What other mentions of it are looked up by: the number and the name without marks.
  number_key text not null default '',
  name_key text not null default '',
  -- Whether it is still in force, as far as somebody has confirmed it.
  standing text not null default 'unknown' check (standing in ('unknown', 'in_force', 'amended', 'expired')),
  standing_note text not null default '',
  file_id uuid,
  own boolean not null default false,
  search text not null default '',
  added_at timestamptz not null,
  version int not null default 1,
  primary key (agency_id, id),
  unique (agency_id, key),
  foreign key (agency_id, file_id) references file (agency_id, id)
);
create index document_search on document using gin (search gin_trgm_ops);
create index document_number on document (agency_id, number_key) where number_key <> '';
create index document_name on document (agency_id, name_key) where name_key <> '';
create index document_issued on document (agency_id, issued_on desc nulls last, id);
call kheo_tenant('document');

-- Where a document cites another: the place in its text, as printed there.
create table citation (
  agency_id int not null,
  id uuid not null,
  citing_id uuid not null,
  cited_id uuid not null,
  role text not null check (role in ('basis', 'body')),
  raw text not null,
  path text,
  span_start int,
  span_end int,
  primary key (agency_id, id),
  foreign key (agency_id, citing_id) references document (agency_id, id),
  foreign key (agency_id, cited_id) references document (agency_id, id)
);
create index citation_citing on citation (agency_id, citing_id);
create index citation_cited on citation (agency_id, cited_id);
call kheo_tenant('citation');

-- A reading in the making: what the program understood and what people have corrected. Nothing counts until accepted.
create table reading (
  agency_id int not null,
  id uuid not null,
  file_id uuid not null,
  name text not null,
  kind text not null,
  state text not null default 'open' check (state in ('open', 'accepted', 'dropped')),
  -- The pages as they came, and the same text in one piece, into which all places point.
  pages jsonb not null,
  text text not null,
  -- What a person should know about how the file was read.
  notes jsonb not null default '[]',
  -- As the program understood it, and the first draft made from that: never changed.
  understood jsonb not null,
  first_draft jsonb not null,
  -- The draft with all corrections that stand.
  corrected jsonb not null,
  document_id uuid,
  created_by uuid,
  created_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  reason text not null default '',
  version int not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, file_id) references file (agency_id, id),
  foreign key (agency_id, document_id) references document (agency_id, id)
);
create index reading_state on reading (agency_id, state, created_at desc, id);
create index reading_document on reading (agency_id, document_id) where document_id is not null;
call kheo_tenant('reading');

-- Every correction in order. One that was undone stays here and no longer counts.
create table reading_edit (
  agency_id int not null,
  reading_id uuid not null,
  sequence int not null,
  edit jsonb not null,
  made_by uuid,
  made_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  primary key (agency_id, reading_id, sequence),
  foreign key (agency_id, reading_id) references reading (agency_id, id)
);
call kheo_tenant('reading_edit', 'select, insert, update');
