-- The last line of each agency's chain. Locking its row puts the writers of one agency in a queue.
create table audit_head (
  agency_id int primary key,
  sequence bigint not null,
  hash text not null
);
call kheo_tenant('audit_head', 'select, insert, update');

-- What was done, by whom, each line holding the hash of the one before. Nobody may change or remove a line.
create table audit_line (
  agency_id int not null,
  sequence bigint not null,
  at timestamptz not null,
  command text not null,
  command_id uuid not null,
  actor_kind text not null,
  actor_id uuid,
  subject_kind text,
  subject_id uuid,
  input text not null,
  outcome text not null,
  previous_hash text not null,
  hash text not null,
  primary key (agency_id, sequence)
);
create index audit_line_subject on audit_line (agency_id, subject_id, sequence);
call kheo_tenant('audit_line', 'select, insert');

-- A command that was done, so that the same envelope sent twice is done once.
create table command_receipt (
  agency_id int not null,
  command_id uuid not null,
  command text not null,
  input_hash text not null,
  outcome text,
  primary key (agency_id, command_id)
);
call kheo_tenant('command_receipt', 'select, insert, update');
