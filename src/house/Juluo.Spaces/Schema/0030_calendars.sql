-- Calendars that go out, come in, hang on walls and are mailed.

-- A secret address at which a calendar program reads: of the secret there is only its hash. It shows what its maker may see when it is read.
create table places.calendar_link (
  community_id uuid not null references kernel.community (id),
  id           uuid not null,
  made_by      uuid not null,
  shows        text not null check (shows in ('agenda', 'busy')), -- busy: when, and nothing of what
  resource_id  uuid, -- neither this nor the next: the maker's own bookings
  site_id      uuid,
  language     text not null check (length(language) between 2 and 20),
  hash         bytea not null check (length(hash) = 32),
  made_at      timestamptz not null,
  used_at      timestamptz, -- to the hour
  revoked_at   timestamptz,
  primary key (community_id, id),
  foreign key (community_id, resource_id) references places.resource (community_id, id),
  foreign key (community_id, site_id) references kernel.site (community_id, id),
  constraint one_calendar_link_of_a_hash unique (community_id, hash),
  check (num_nonnulls(resource_id, site_id) <= 1)
);
create index on places.calendar_link (community_id, made_by);
call kernel.keep_apart('places.calendar_link');

-- The screen on the wall beside a room, with a secret address of its own.
create table places.screen (
  community_id uuid not null,
  id           uuid not null,
  resource_id  uuid not null,
  language     text not null check (length(language) between 2 and 20),
  titles       boolean not null default false, -- what a booking is for may be read by whoever passes
  hash         bytea not null check (length(hash) = 32),
  made_at      timestamptz not null,
  made_by      uuid,
  used_at      timestamptz, -- to the hour
  revoked_at   timestamptz,
  primary key (community_id, id),
  foreign key (community_id, resource_id) references places.resource (community_id, id),
  constraint one_screen_of_a_hash unique (community_id, hash)
);
call kernel.keep_apart('places.screen');

-- A calendar kept elsewhere whose events close a resource here. Its closures have it as their source.
create table places.outside_calendar (
  community_id uuid not null,
  id           uuid not null,
  resource_id  uuid not null,
  address      text not null, -- sealed: whoever knows it can read that calendar
  host         text not null check (length(host) between 1 and 255),
  name         text check (length(name) <= 200),
  made_at      timestamptz not null,
  made_by      uuid,
  tried_at     timestamptz,
  well_at      timestamptz,
  due_at       timestamptz not null,
  tag          text check (length(tag) <= 500),
  failures     int not null default 0,
  failure      text check (length(failure) <= 400), -- key of the sentence
  failure_with jsonb,
  unread       int not null default 0, -- events that say what is not understood
  primary key (community_id, id),
  foreign key (community_id, resource_id) references places.resource (community_id, id)
);
create index on places.outside_calendar (community_id, due_at);
call kernel.keep_apart('places.outside_calendar');

-- Who has a booking in their own calendar by mail, and how it was last told: the next message must rise above it, and whoever got one hears of the end.
create table places.sent_invitation (
  community_id uuid not null,
  booking_id   uuid not null,
  email        text not null check (length(email) between 3 and 254),
  person_id    uuid,
  guest_id     uuid,
  name         text not null,
  language     text not null,
  sequence     int not null,
  sent_at      timestamptz not null,
  withdrawn_at timestamptz,
  primary key (community_id, booking_id, email),
  foreign key (community_id, booking_id) references places.booking (community_id, id)
);
call kernel.keep_apart('places.sent_invitation');
