-- A service of cloud locks stands in a gateway's place: the gateway's doors are its locks, their lines what they are called there (docs/doors.md).
create table places.lock_service (
  community_id uuid not null,
  gateway_id   uuid not null,
  kind         text not null check (kind ~ '^[a-z]{1,20}$'),
  address      text not null check (length(address) between 8 and 200),
  token        text not null, -- sealed
  signing      text not null, -- the key of its webhook, sealed
  owner        text not null check (length(owner) between 1 and 100), -- to whom the token belongs there: what they do we know ourselves
  rests_until  timestamptz,
  failures     smallint not null default 0 check (failures >= 0), -- in a row
  failure      text check (length(failure) <= 80), -- key of the sentence
  primary key (community_id, gateway_id),
  foreign key (community_id, gateway_id) references places.gateway (community_id, id)
);
call kernel.keep_apart('places.lock_service');

create table places.lock_user (
  community_id uuid not null,
  gateway_id   uuid not null,
  person_id    uuid not null,
  reference    text not null check (length(reference) between 1 and 100),
  primary key (community_id, gateway_id, person_id),
  constraint one_person_of_a_lock_user unique (community_id, gateway_id, reference),
  foreign key (community_id, gateway_id) references places.lock_service (community_id, gateway_id)
);
create index on places.lock_user (community_id, person_id);
call kernel.keep_apart('places.lock_user');

-- What this program has granted there: of that alone it takes away. Who it is for stays here without the person, so that it is taken away when they are erased.
create table places.lock_grant (
  community_id uuid not null,
  gateway_id   uuid not null,
  reference    text not null check (length(reference) between 1 and 100),
  lock_user    text not null,
  line         text not null,
  from_at      timestamptz,
  until_at     timestamptz,
  primary key (community_id, gateway_id, reference),
  foreign key (community_id, gateway_id) references places.lock_service (community_id, gateway_id)
);
call kernel.keep_apart('places.lock_grant');
