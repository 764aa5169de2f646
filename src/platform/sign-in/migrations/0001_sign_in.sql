-- Accounts, passwords and sessions, in the form better-auth reads them. They belong to no agency and are not granted to
-- kheo_app: no command, query or page can reach them, only the sign-in itself.
create table auth_user (
  id text primary key,
  name text not null,
  -- Not an address: what people type is found in `person`, so that a changed address needs no second change here.
  email text not null unique,
  email_verified boolean not null,
  image text,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null default current_timestamp,
  two_factor_enabled boolean
);

create table auth_session (
  id text primary key,
  -- When it ends whatever happens. `updated_at` is when it was last seen; a session not seen for long ends, too.
  expires_at timestamptz not null,
  token text not null unique,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null,
  ip_address text,
  user_agent text,
  user_id text not null references auth_user (id) on delete cascade
);
create index auth_session_user_id on auth_session (user_id);

create table auth_account (
  id text primary key,
  account_id text not null,
  provider_id text not null,
  user_id text not null references auth_user (id) on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null
);
create index auth_account_user_id on auth_account (user_id);

create table auth_verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null default current_timestamp
);
create index auth_verification_identifier on auth_verification (identifier);

create table auth_two_factor (
  id text primary key,
  secret text not null,
  backup_codes text not null,
  user_id text not null references auth_user (id) on delete cascade,
  verified boolean,
  failed_verification_count integer,
  locked_until timestamptz
);
create index auth_two_factor_user_id on auth_two_factor (user_id);

-- What happened to an account, for its owner and the administrator to see.
create table auth_event (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  account_id text,
  kind text not null,
  address text not null default '',
  user_agent text not null default ''
);
create index auth_event_account on auth_event (account_id, id desc);

-- Failed attempts, counted per place they came from. Keys are hashes: nobody reads tried addresses out of here.
create table auth_attempt (
  key text primary key,
  failures int not null,
  last_at timestamptz not null
);
create index auth_attempt_last_at on auth_attempt (last_at);
