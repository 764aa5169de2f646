-- For what comes round every year: the month of its due day; null for the last one of the reporting year.
alter table task add column due_month int check (due_month between 1 and 12);
