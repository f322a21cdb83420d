-- The WiFi of a site by WPA2/3-Enterprise: a RADIUS server asks here who may come in (docs/wifi.md).

-- That a site's RADIUS server may ask. Of its secret only the hash is kept; null: it was taken back.
create table places.wifi (
  community_id uuid not null,
  site_id      uuid not null,
  token_hash   bytea check (octet_length(token_hash) = 32),
  made_at      timestamptz not null,
  made_by      uuid,
  heard_at     timestamptz,
  primary key (community_id, site_id),
  foreign key (community_id, site_id) references kernel.site (community_id, id),
  constraint one_network_of_a_secret unique (community_id, token_hash)
);
call kernel.keep_apart('places.wifi');

-- The key under which codes, sessions and devices are hashed: sealed, and known to nobody else.
create table places.wifi_key (
  community_id uuid not null references kernel.community (id),
  key          text not null,
  primary key (community_id)
);
call kernel.keep_apart('places.wifi_key');

-- By what somebody comes into the network: a name that says nothing, and a code of which a keyed hash is kept.
create table places.wifi_code (
  community_id uuid not null references kernel.community (id),
  id           uuid not null,
  name         text not null check (name ~ '^[a-z0-9]{8}$'),
  code_hash    bytea not null check (octet_length(code_hash) = 32),
  person_id    uuid,
  visitor_id   uuid,
  ends_at      timestamptz, -- a visitor's is for the day
  made_at      timestamptz not null,
  failures     smallint not null default 0 check (failures >= 0), -- wrong codes in a row
  failed_at    timestamptz,
  primary key (community_id, id),
  constraint one_wifi_code_of_a_name unique (community_id, name),
  constraint one_wifi_code_of_a_person unique (community_id, person_id),
  constraint one_wifi_code_of_a_visitor unique (community_id, visitor_id),
  foreign key (community_id, visitor_id) references places.visitor (community_id, id) on delete cascade,
  check (num_nonnulls(person_id, visitor_id) = 1),
  check (visitor_id is null or ends_at is not null)
);
call kernel.keep_apart('places.wifi_code');

-- A device of somebody who wants the network to say that they are here. Which device it is nobody can read: a keyed hash, by which one that comes back is known.
create table places.wifi_session (
  community_id uuid not null,
  site_id      uuid not null,
  session      bytea not null check (octet_length(session) = 32),
  person_id    uuid not null,
  device       bytea check (octet_length(device) = 32),
  began_at     timestamptz not null,
  seen_at      timestamptz not null,
  ended_at     timestamptz,
  told         boolean not null default false, -- that they went
  primary key (community_id, site_id, session),
  foreign key (community_id, site_id) references kernel.site (community_id, id),
  check (seen_at >= began_at and ended_at >= began_at)
);
create index on places.wifi_session (community_id, person_id);
create index on places.wifi_session (community_id, ended_at) where not told;
call kernel.keep_apart('places.wifi_session');
