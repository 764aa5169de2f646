-- How many places of a scan's text wait for a person: told in the list of readings, kept with each decision.
alter table reading add column open_marks integer not null default 0;
