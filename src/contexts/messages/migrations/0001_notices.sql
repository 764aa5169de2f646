-- What a person is told: seen in the application, by mail when wanted, with proof of sending and reading.
create table notice (
  agency_id int not null,
  id uuid not null,
  person_id uuid not null,
  -- What kind of telling: reminder, urging, request, answer, change.
  kind text not null,
  text_vi text not null,
  text_en text not null,
  href text not null,
  about_kind text,
  about_id uuid,
  at timestamptz not null,
  read_at timestamptz,
  -- Mail waits for working hours.
  mail_after timestamptz,
  mail_state text not null default 'none' check (mail_state in ('none', 'waiting', 'sent', 'failed')),
  mail_sent_at timestamptz,
  mail_attempts int not null default 0,
  mail_error text,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references person (agency_id, id)
);
create index notice_inbox on notice (agency_id, person_id, at desc, id);
create index notice_unread on notice (agency_id, person_id) where read_at is null;
create index notice_about on notice (agency_id, about_id);
create index notice_mail on notice (mail_after) where mail_state = 'waiting';
call kheo_tenant('notice');
