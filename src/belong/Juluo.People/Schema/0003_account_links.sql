-- Reference table: links that were mailed to an account's address, or to one that is to become an account's. Of the secret, only the hash.
create table people.account_link (
  token_hash bytea primary key,
  purpose    text not null check (purpose in ('sign_up', 'sign_in', 'reset')),
  email      varchar(256) not null,
  account_id uuid references people.account (id) on delete cascade,
  back       text,
  made_at    timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz,
  constraint who_is_known_has_an_account check ((purpose = 'sign_up') = (account_id is null))
);
create index on people.account_link (upper(email), made_at);
