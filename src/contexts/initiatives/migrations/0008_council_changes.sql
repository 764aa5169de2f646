-- A session may be called off as long as nothing was voted: it stays on the list with its code, and says why.
alter table council_session
  drop constraint council_session_state_check,
  add constraint council_session_state_check check (state in ('planned', 'closed', 'cancelled')),
  add column cancel_reason text not null default '';
