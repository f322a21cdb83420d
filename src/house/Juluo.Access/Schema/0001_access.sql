-- Who may open which door when, and what happened there. A door never waits for anything but what its gateway has been granted: see docs/doors.md.

create schema access;
grant usage on schema access to juluo_app;

-- The small computer at some doors. Its keys lie sealed; of its token and of the code by which it is enrolled only hashes are kept.
create table access.gateway (
  community_id uuid not null,
  id           uuid not null,
  site_id      uuid not null,
  name         text not null check (length(name) between 1 and 80),
  hours        smallint not null default 24 check (hours between 1 and 168), -- for which its grants hold without a network
  signing_key  text, -- PKCS#8, sealed: signs its grants
  code_hash    bytea check (octet_length(code_hash) = 32),
  code_ends    timestamptz,
  token_hash   bytea check (octet_length(token_hash) = 32),
  enrolment    smallint not null default 0, -- another computer in its place counts its events anew
  enrolled_at  timestamptz,
  seen_at      timestamptz,
  by_mqtt      boolean not null default false, -- how it was last heard of: only to those that come through the broker is anything said there
  silent_at    timestamptz, -- since when nothing is heard of it, once that was seen and told
  version      bigint not null default 0,
  content_hash bytea, -- of the grants of this version
  issued_at    timestamptz,
  made_at      timestamptz not null,
  retired_at   timestamptz,
  primary key (community_id, id),
  foreign key (community_id, site_id) references web.site (community_id, id),
  constraint one_gateway_of_a_token unique (community_id, token_hash),
  constraint one_gateway_of_a_code unique (community_id, code_hash),
  check ((code_hash is null) = (code_ends is null))
);
call postgres.keep_apart('access.gateway');

create table access.door (
  community_id uuid not null,
  id           uuid not null,
  site_id      uuid not null,
  zone_id      uuid, -- into which it leads
  gateway_id   uuid,
  line         text check (line ~ '^[A-Za-z0-9_-]{1,20}$'), -- what it is called on its gateway's lines
  name_zh      text not null check (length(name_zh) between 1 and 80),
  name_en      text not null check (length(name_en) between 1 and 80),
  unlock_seconds smallint not null default 5 check (unlock_seconds between 1 and 120),
  held_seconds smallint not null default 0 check (held_seconds between 0 and 3600), -- longer open is an alarm; 0: nothing tells
  passback     boolean not null default false, -- whoever came in must go out before they come in again
  card_format  text not null default 'hex' check (card_format in ('hex', 'hexReversed', 'decimal', 'decimalReversed')),
  entrance     boolean not null default false, -- every booking at the site opens it
  early        smallint not null default 15 check (early between 0 and 240), -- minutes around a booking for which it opens
  late         smallint not null default 15 check (late between 0 and 240),
  made_at      timestamptz not null,
  retired_at   timestamptz,
  primary key (community_id, id),
  foreign key (community_id, site_id) references web.site (community_id, id),
  foreign key (community_id, zone_id) references spaces.zone (community_id, id),
  foreign key (community_id, gateway_id) references access.gateway (community_id, id),
  check ((gateway_id is null) = (line is null))
);
create unique index one_door_of_a_line on access.door (community_id, gateway_id, line) where retired_at is null;
call postgres.keep_apart('access.door');

-- A booking of the resource, or of a hall that it is a part of, opens the door.
create table access.door_resource (
  community_id uuid not null,
  door_id      uuid not null,
  resource_id  uuid not null,
  primary key (community_id, door_id, resource_id),
  foreign key (community_id, door_id) references access.door (community_id, id),
  foreign key (community_id, resource_id) references spaces.resource (community_id, id)
);
call postgres.keep_apart('access.door_resource');

-- The key under which cards and PINs are hashed: sealed, and known to enrolled gateways.
create table access.credential_key (
  community_id uuid not null references postgres.community (id),
  key          text not null,
  primary key (community_id)
);
call postgres.keep_apart('access.credential_key');

-- What somebody holds to a reader. The hash stays when it is taken back: a card that is found again is known.
create table access.credential (
  community_id  uuid not null,
  id            uuid not null,
  person_id     uuid not null,
  kind          text not null check (kind in ('card', 'wiegand26', 'wiegand34', 'pin', 'code')),
  hash          bytea not null check (octet_length(hash) = 32),
  label         text check (length(label) between 1 and 60),
  made_at       timestamptz not null,
  made_by       uuid,
  ends_at       timestamptz,
  revoked_at    timestamptz,
  revoked_by    uuid,
  primary key (community_id, id)
);
create unique index one_credential_of_a_hash on access.credential (community_id, kind, hash) where revoked_at is null;
create index on access.credential (community_id, person_id);
call postgres.keep_apart('access.credential');

-- Some doors at some hours, for whoever has a plan or a role, or is named.
create table access.access_group (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  name_zh      text not null check (length(name_zh) between 1 and 80),
  name_en      text not null check (length(name_en) between 1 and 80),
  weekdays     smallint not null default 127 check (weekdays between 1 and 127), -- bit 0 is Monday
  opens        smallint not null default 0 check (opens between 0 and 1439), -- minutes on the site's wall clock
  closes       smallint not null default 1440 check (closes > opens and closes <= opens + 1440),
  grace_days   smallint not null default 3 check (grace_days between 0 and 60), -- after the last day of a plan
  made_at      timestamptz not null,
  retired_at   timestamptz,
  primary key (community_id, id)
);
call postgres.keep_apart('access.access_group');

create table access.access_group_door (
  community_id uuid not null,
  group_id     uuid not null,
  door_id      uuid not null,
  primary key (community_id, group_id, door_id),
  foreign key (community_id, group_id) references access.access_group (community_id, id),
  foreign key (community_id, door_id) references access.door (community_id, id)
);
call postgres.keep_apart('access.access_group_door');

create table access.access_group_plan (
  community_id uuid not null,
  group_id     uuid not null,
  plan_id      uuid not null,
  primary key (community_id, group_id, plan_id),
  foreign key (community_id, group_id) references access.access_group (community_id, id),
  foreign key (community_id, plan_id) references plans.plan (community_id, id)
);
call postgres.keep_apart('access.access_group_plan');

create table access.access_group_role (
  community_id uuid not null,
  group_id     uuid not null,
  role         text not null,
  primary key (community_id, group_id, role),
  foreign key (community_id, group_id) references access.access_group (community_id, id)
);
call postgres.keep_apart('access.access_group_role');

create table access.access_group_person (
  community_id uuid not null,
  group_id     uuid not null,
  person_id    uuid not null,
  primary key (community_id, group_id, person_id),
  foreign key (community_id, group_id) references access.access_group (community_id, id)
);
create index on access.access_group_person (community_id, person_id);
call postgres.keep_apart('access.access_group_person');

-- A door opened from afar. Whether and when it was done its event says; after ends_at no gateway does it.
create table access.door_command (
  community_id uuid not null,
  id           uuid not null,
  door_id      uuid not null,
  made_at      timestamptz not null,
  made_by      uuid,
  reason       text not null check (length(reason) between 1 and 200),
  ends_at      timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, door_id) references access.door (community_id, id)
);
create index on access.door_command (community_id, door_id, ends_at);
call postgres.keep_apart('access.door_command');

-- What happened at doors, as their gateways tell it. Each sequence of an enrolment counts once, however often it is brought.
create table access.passing (
  community_id  uuid not null,
  id            uuid not null,
  gateway_id    uuid not null,
  enrolment     smallint not null,
  sequence      bigint not null check (sequence > 0),
  door_id       uuid,
  at            timestamptz not null, -- by the gateway's clock
  received_at   timestamptz not null,
  kind          text not null check (kind in ('opened', 'refused', 'remote', 'exit', 'forced', 'held')),
  why           text check (length(why) <= 40),
  leaving       boolean not null default false,
  means         text check (length(means) <= 20), -- the kind of credential
  credential_id uuid,
  person_id     uuid,
  presented     bytea check (octet_length(presented) = 32), -- the hash of a card that nobody has
  command_id    uuid,
  primary key (community_id, id),
  foreign key (community_id, gateway_id) references access.gateway (community_id, id),
  foreign key (community_id, door_id) references access.door (community_id, id),
  constraint each_event_once unique (community_id, gateway_id, enrolment, sequence)
);
create index on access.passing (community_id, door_id, at desc);
create index on access.passing (community_id, person_id, at desc) where person_id is not null;
call postgres.keep_apart('access.passing');

-- A service of cloud locks stands in a gateway's place: the gateway's doors are its locks, their lines what they are called there (docs/doors.md).
create table access.lock_service (
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
  foreign key (community_id, gateway_id) references access.gateway (community_id, id)
);
call postgres.keep_apart('access.lock_service');

create table access.lock_user (
  community_id uuid not null,
  gateway_id   uuid not null,
  person_id    uuid not null,
  reference    text not null check (length(reference) between 1 and 100),
  primary key (community_id, gateway_id, person_id),
  constraint one_person_of_a_lock_user unique (community_id, gateway_id, reference),
  foreign key (community_id, gateway_id) references access.lock_service (community_id, gateway_id)
);
create index on access.lock_user (community_id, person_id);
call postgres.keep_apart('access.lock_user');

-- What this program has granted there: of that alone it takes away. Who it is for stays here without the person, so that it is taken away when they are erased.
create table access.lock_grant (
  community_id uuid not null,
  gateway_id   uuid not null,
  reference    text not null check (length(reference) between 1 and 100),
  lock_user    text not null,
  line         text not null,
  from_at      timestamptz,
  until_at     timestamptz,
  primary key (community_id, gateway_id, reference),
  foreign key (community_id, gateway_id) references access.lock_service (community_id, gateway_id)
);
call postgres.keep_apart('access.lock_grant');
