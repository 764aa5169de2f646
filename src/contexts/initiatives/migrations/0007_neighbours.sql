-- What an agency tells another one of what they share: a certificate, a list. It is handed to that agency's people by that agency
-- itself, because nobody writes what is another's (docs/decisions/0006).
create table agency_notice (
  agency_id int not null references agency (id),
  id uuid not null,
  to_agency_id int not null references agency (id),
  kind text not null check (kind in ('request', 'answer', 'change')),
  text_vi text not null,
  text_en text not null,
  href text not null,
  about_kind text not null check (about_kind in ('initiative', 'superior-list')),
  about_id uuid not null,
  at timestamptz not null,
  handed_out_at timestamptz,
  primary key (agency_id, id),
  check (to_agency_id <> agency_id)
);
create index agency_notice_waiting on agency_notice (to_agency_id, at, id) where handed_out_at is null;
call kheo_sent_up('agency_notice');
grant update (handed_out_at) on agency_notice to kheo_app;

-- The sender takes a list back while no line of it was answered. What was sent still stands as it was sent, under its number.
create table superior_list_recall (
  agency_id int not null,
  -- Of the list.
  id uuid not null,
  to_agency_id int not null references agency (id),
  reason text not null,
  recalled_by_name text not null,
  recalled_on date not null,
  primary key (agency_id, id),
  foreign key (agency_id, id) references superior_list (agency_id, id)
);
call kheo_sent_up('superior_list_recall');

-- An answer that the superior put right, as it was before, and why. Of the superior (agency_id), to the sender of the list.
create table superior_list_correction (
  agency_id int not null references agency (id),
  id uuid not null,
  to_agency_id int not null,
  list_id uuid not null,
  line_id uuid not null,
  decision text not null check (decision in ('approved', 'returned')),
  reason text not null,
  decided_by_name text not null,
  decided_on date not null,
  corrected_on date not null,
  corrected_by_name text not null,
  correction text not null,
  primary key (agency_id, id),
  foreign key (to_agency_id, line_id) references superior_list_line (agency_id, id)
);
create index superior_list_correction_list on superior_list_correction (to_agency_id, list_id, line_id, id);
call kheo_sent_up('superior_list_correction');
