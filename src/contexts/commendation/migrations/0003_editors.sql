-- Who rewrote a proposal besides whoever made it: they do not vote on it, either.
alter table commendation_proposal add column edited_by uuid[] not null default '{}';
