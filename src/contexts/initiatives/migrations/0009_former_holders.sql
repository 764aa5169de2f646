-- Who was in charge of an initiative before it was handed over: they assess it as little as whoever is in charge now.
alter table initiative add column former_holder_ids uuid[] not null default '{}';
