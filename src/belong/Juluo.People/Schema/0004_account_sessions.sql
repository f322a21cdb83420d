-- Reference table: where somebody is signed in. The cookie holds the key, this table its hash; a row that is gone is a session that is over.
create table people.account_session (
  key_hash     bytea primary key,
  id           uuid not null unique,
  account_id   uuid not null references people.account (id) on delete cascade,
  community_id uuid references kernel.community (id), -- the one that this browser is in
  way          text not null check (way in ('password', 'passkey', 'link', 'provider', 'demo')),
  browser      text,
  system       text,
  stay         boolean not null,
  begun_at     timestamptz not null,
  seen_at      timestamptz not null, -- to five minutes
  proved_at    timestamptz not null, -- when the person last showed who they are
  ends_at      timestamptz not null
);
create index on people.account_session (account_id);
