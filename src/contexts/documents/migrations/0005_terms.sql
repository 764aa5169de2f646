-- The agency's own list of names and terms: reading keeps them as they are and corrects towards them.
create table document_term (
  agency_id int not null,
  id uuid not null,
  term text not null,
  -- Case does not matter: the same term is kept once.
  key text not null,
  origin text not null check (origin in ('learned', 'added')),
  added_by uuid,
  added_at timestamptz not null,
  primary key (agency_id, id),
  unique (agency_id, key)
);
call kheo_tenant('document_term');

-- A correction whose part is gone since the text was set right stays on record and does not count.
alter table reading_edit add column fits boolean not null default true;
