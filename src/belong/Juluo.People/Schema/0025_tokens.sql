-- Keys for programs: of a person, or of the community itself (no person). Only a hash is kept.

create table people.access_token (
  community_id uuid not null references kernel.community (id),
  id           uuid not null,
  person_id    uuid, -- null: a service token
  name         text not null check (length(name) between 1 and 80),
  hash         bytea not null,
  scopes       text[] not null,
  made_at      timestamptz not null,
  made_by      uuid not null,
  expires_at   timestamptz not null,
  used_at      timestamptz, -- to the hour: when it was in use, not what for
  revoked_at   timestamptz,
  primary key (community_id, id),
  constraint one_token_of_a_hash unique (community_id, hash),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade
);
create index on people.access_token (community_id, person_id);
call kernel.keep_apart('people.access_token');
