-- Who does not vote on what, and why: [{proposalId, personId, why}]. While a meeting is open what was declared; once it is
-- closed everything that was counted by. A cancelled meeting says why.
alter table commendation_session
  add column interests jsonb not null default '[]',
  add column drop_reason text not null default '';
