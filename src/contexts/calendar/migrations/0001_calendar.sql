-- Days an agency has put right or confirmed itself; they win over data/calendar/holidays.json.
create table calendar_day (
  agency_id int not null,
  on_date date not null,
  kind text not null check (kind in ('WORK', 'WEEKEND', 'HOLIDAY', 'COMP_OFF', 'SWAP_OFF', 'SWAP_WORK')),
  name text not null,
  source text not null,
  swapped_with date,
  set_by uuid,
  set_at timestamptz not null,
  primary key (agency_id, on_date)
);
call kheo_tenant('calendar_day');
