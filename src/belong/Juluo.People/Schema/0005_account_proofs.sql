-- Reference tables, all of an account and out of the application role's reach.

-- A question that a browser has been put and has not answered yet: the second step of signing in, a passkey's challenge, the arrival from another service.
create table people.account_challenge (
  key_hash   bytea primary key,
  kind       text not null check (kind in ('code', 'passkey_new', 'passkey_in', 'provider', 'codes')),
  account_id uuid references people.account (id) on delete cascade,
  state      text not null, -- sealed
  expires_at timestamptz not null
);

-- Codes of an app (RFC 6238). A step that was used is used: the same code does not open twice.
create table people.account_totp (
  account_id   uuid primary key references people.account (id) on delete cascade,
  secret       text not null, -- sealed
  last_step    bigint not null default 0,
  confirmed_at timestamptz
);

create table people.account_recovery_code (
  account_id uuid not null references people.account (id) on delete cascade,
  code_hash  bytea not null,
  used_at    timestamptz,
  primary key (account_id, code_hash)
);
