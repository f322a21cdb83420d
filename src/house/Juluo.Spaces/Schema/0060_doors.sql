-- Who may open which door when, and what happened there. A door never waits for anything but what its gateway has been granted: see docs/doors.md.

-- The small computer at some doors. Its keys lie sealed; of its token and of the code by which it is enrolled only hashes are kept.
create table places.gateway (
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
  version      bigint not null default 0,
  content_hash bytea, -- of the grants of this version
  issued_at    timestamptz,
  made_at      timestamptz not null,
  retired_at   timestamptz,
  primary key (community_id, id),
  foreign key (community_id, site_id) references kernel.site (community_id, id),
  constraint one_gateway_of_a_token unique (community_id, token_hash),
  constraint one_gateway_of_a_code unique (community_id, code_hash),
  check ((code_hash is null) = (code_ends is null))
);
call kernel.keep_apart('places.gateway');

create table places.door (
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
  foreign key (community_id, site_id) references kernel.site (community_id, id),
  foreign key (community_id, zone_id) references places.zone (community_id, id),
  foreign key (community_id, gateway_id) references places.gateway (community_id, id),
  check ((gateway_id is null) = (line is null))
);
create unique index one_door_of_a_line on places.door (community_id, gateway_id, line) where retired_at is null;
call kernel.keep_apart('places.door');

-- A booking of the resource, or of a hall that it is a part of, opens the door.
create table places.door_resource (
  community_id uuid not null,
  door_id      uuid not null,
  resource_id  uuid not null,
  primary key (community_id, door_id, resource_id),
  foreign key (community_id, door_id) references places.door (community_id, id),
  foreign key (community_id, resource_id) references places.resource (community_id, id)
);
call kernel.keep_apart('places.door_resource');

-- The key under which cards and PINs are hashed: sealed, and known to enrolled gateways.
create table places.credential_key (
  community_id uuid not null references kernel.community (id),
  key          text not null,
  primary key (community_id)
);
call kernel.keep_apart('places.credential_key');

-- What somebody holds to a reader. The hash stays when it is taken back: a card that is found again is known.
create table places.credential (
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
create unique index one_credential_of_a_hash on places.credential (community_id, kind, hash) where revoked_at is null;
create index on places.credential (community_id, person_id);
call kernel.keep_apart('places.credential');

-- Some doors at some hours, for whoever has a plan or a role, or is named.
create table places.access_group (
  community_id uuid not null references kernel.community (id),
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
call kernel.keep_apart('places.access_group');

create table places.access_group_door (
  community_id uuid not null,
  group_id     uuid not null,
  door_id      uuid not null,
  primary key (community_id, group_id, door_id),
  foreign key (community_id, group_id) references places.access_group (community_id, id),
  foreign key (community_id, door_id) references places.door (community_id, id)
);
call kernel.keep_apart('places.access_group_door');

create table places.access_group_plan (
  community_id uuid not null,
  group_id     uuid not null,
  plan_id      uuid not null,
  primary key (community_id, group_id, plan_id),
  foreign key (community_id, group_id) references places.access_group (community_id, id),
  foreign key (community_id, plan_id) references places.plan (community_id, id)
);
call kernel.keep_apart('places.access_group_plan');

create table places.access_group_role (
  community_id uuid not null,
  group_id     uuid not null,
  role         text not null,
  primary key (community_id, group_id, role),
  foreign key (community_id, group_id) references places.access_group (community_id, id)
);
call kernel.keep_apart('places.access_group_role');

create table places.access_group_person (
  community_id uuid not null,
  group_id     uuid not null,
  person_id    uuid not null,
  primary key (community_id, group_id, person_id),
  foreign key (community_id, group_id) references places.access_group (community_id, id)
);
create index on places.access_group_person (community_id, person_id);
call kernel.keep_apart('places.access_group_person');

-- A door opened from afar. Whether and when it was done its event says; after ends_at no gateway does it.
create table places.door_command (
  community_id uuid not null,
  id           uuid not null,
  door_id      uuid not null,
  made_at      timestamptz not null,
  made_by      uuid,
  reason       text not null check (length(reason) between 1 and 200),
  ends_at      timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, door_id) references places.door (community_id, id)
);
create index on places.door_command (community_id, door_id, ends_at);
call kernel.keep_apart('places.door_command');

-- What happened at doors, as their gateways tell it. Each sequence of an enrolment counts once, however often it is brought.
create table places.passing (
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
  foreign key (community_id, gateway_id) references places.gateway (community_id, id),
  foreign key (community_id, door_id) references places.door (community_id, id),
  constraint each_event_once unique (community_id, gateway_id, enrolment, sequence)
);
create index on places.passing (community_id, door_id, at desc);
create index on places.passing (community_id, person_id, at desc) where person_id is not null;
call kernel.keep_apart('places.passing');
