-- The role every request works as. It owns nothing, so row-level security binds it.
do $$ begin
  if not exists (select from pg_roles where rolname = 'kheo_app') then
    create role kheo_app nologin;
  end if;
end $$;
grant kheo_app to current_user;
grant usage on schema public to kheo_app;

create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists ltree;
create extension if not exists btree_gist;

-- The agencies whose rows the transaction may see; none when nothing was set.
create function kheo_agencies() returns int[] language sql stable parallel safe as
  $$ select coalesce(nullif(current_setting('kheo.agencies', true), ''), '{}')::int[] $$;

-- Makes a table an agency's own: rows of other agencies neither show nor can be written.
create procedure kheo_tenant(table_name text, rights text default 'select, insert, update, delete') language plpgsql as $$
begin
  execute format('alter table %I enable row level security', table_name);
  execute format('create policy own_agencies on %I using (agency_id = any(kheo_agencies())) with check (agency_id = any(kheo_agencies()))', table_name);
  execute format('grant %s on %I to kheo_app', rights, table_name);
end $$;

-- What two spellings share: lower case, no diacritics. For search with or without marks.
create function kheo_fold(value text) returns text language sql immutable parallel safe strict as
  $$ select lower(translate(normalize(regexp_replace(normalize(value, nfd), '[\u0300-\u036f]', '', 'g'), nfc), 'Đđ', 'Dd')) $$;
