-- Who is in the houses: members who stay, visitors whom somebody expects or who walk in, and what may be said of it afterwards.

-- A zone of which its capacity is a limit and not a wish: whoever is one too many is refused, by the trigger below.
alter table places.zone add column full_is_full boolean not null default false;

-- A member stays at a site, in a zone of it if that is known. Somebody who moves to another zone begins another stay.
create table places.visit (
  community_id uuid not null,
  id           uuid not null,
  site_id      uuid not null,
  zone_id      uuid,
  person_id    uuid not null,
  came_at      timestamptz not null,
  seen_at      timestamptz not null, -- the last sign of them
  left_at      timestamptz,
  source       text not null check (source in ('button', 'code', 'desk', 'booking', 'door', 'network')),
  ended        text check (ended in ('button', 'desk', 'door', 'moved', 'elsewhere', 'forgotten')),
  primary key (community_id, id),
  foreign key (community_id, site_id) references kernel.site (community_id, id),
  foreign key (community_id, zone_id) references places.zone (community_id, id) on delete set null (zone_id),
  check (seen_at >= came_at and left_at >= came_at),
  check ((left_at is null) = (ended is null)),
  -- An open stay has no end, so there is one at most.
  constraint one_stay_at_a_time exclude using gist (community_id with =, site_id with =, person_id with =, tstzrange(came_at, left_at) with &&)
);
create index visit_open on places.visit (community_id, site_id) where left_at is null;
create index visit_open_in_zone on places.visit (community_id, zone_id) where left_at is null;
create index visit_by_time on places.visit (community_id, site_id, came_at);
create index visit_of_person on places.visit (community_id, person_id, came_at);
call kernel.keep_apart('places.visit');

-- A zone that is full stays full, however many come at once: they queue at the zone's row, and each counts after the one before.
create function places.zone_has_room() returns trigger language plpgsql as $$
declare
  room smallint;
begin
  select capacity into room from places.zone where community_id = new.community_id and id = new.zone_id and full_is_full for update;
  if room is not null
    and (select count(*) from places.visit where community_id = new.community_id and zone_id = new.zone_id and left_at is null and id <> new.id) >= room then
    raise exception 'the zone is full' using errcode = 'check_violation', constraint = 'zone_has_room';
  end if;
  return new;
end $$;
create trigger zone_has_room before insert or update of zone_id, left_at on places.visit
  for each row when (new.zone_id is not null and new.left_at is null) execute function places.zone_has_room();

-- On what day somebody came for the first time: stays themselves go after 90 days.
create table places.first_visit (
  community_id uuid not null,
  person_id    uuid not null,
  first_on     date not null,
  primary key (community_id, person_id)
);
call kernel.keep_apart('places.first_visit');

-- What somebody chose about being seen. No row: as their consent to count has it, and no network.
create table places.presence_choice (
  community_id uuid not null,
  person_id    uuid not null,
  shown        boolean, -- on the page of who is here; null: as their consent
  network      boolean not null default false, -- the house's network may say that they came
  primary key (community_id, person_id)
);
call kernel.keep_apart('places.presence_choice');

-- How a site receives people. No row: as usual.
create table places.reception (
  community_id uuid not null,
  site_id      uuid not null,
  terms_zh     text check (length(terms_zh) <= 4000), -- what a visitor agrees to, if anything
  terms_en     text check (length(terms_en) <= 4000),
  keep_days    smallint not null default 30 check (keep_days between 1 and 90), -- afterwards only the count of a visitor stays
  door_hash    bytea, -- of the code that hangs at the door
  kiosk_hash   bytea, -- of the address of the screen at the entrance
  primary key (community_id, site_id),
  foreign key (community_id, site_id) references kernel.site (community_id, id),
  constraint one_site_of_a_door_code unique (community_id, door_hash),
  constraint one_site_of_a_kiosk unique (community_id, kiosk_hash)
);
call kernel.keep_apart('places.reception');

-- Somebody from outside: expected by a host, or walking in.
create table places.visitor (
  community_id  uuid not null,
  id            uuid not null,
  site_id       uuid not null,
  host_id       uuid, -- null: they come for the place itself, or ask for somebody whom nobody knows
  asked_for     text check (length(asked_for) between 1 and 120), -- whom they said they come to
  name          text not null check (length(name) between 1 and 120),
  company       text check (length(company) between 1 and 120),
  email         text check (length(email) between 3 and 254),
  note          text check (length(note) between 1 and 400),
  language      text not null,
  expected_on   date, -- null: walked in
  expected_time smallint check (expected_time between 0 and 1439), -- on the site's wall clock
  code_hash     bytea, -- of what their mail leads to
  came_on       date,
  came_at       timestamptz,
  number        smallint check (number > 0), -- on the badge
  left_at       timestamptz,
  ended         text check (ended in ('self', 'desk', 'forgotten')),
  agreed_at     timestamptz, -- to the site's terms
  cancelled_at  timestamptz,
  made_at       timestamptz not null,
  made_by       uuid,
  primary key (community_id, id),
  foreign key (community_id, site_id) references kernel.site (community_id, id),
  constraint one_badge_of_a_number unique (community_id, site_id, came_on, number),
  constraint one_visitor_of_a_code unique (community_id, code_hash),
  check (num_nulls(came_on, came_at, number) in (0, 3)),
  check (expected_on is not null or came_at is not null),
  check (left_at >= came_at and (left_at is null) = (ended is null)),
  check (left_at is null or came_at is not null)
);
create index visitor_expected on places.visitor (community_id, expected_on) where cancelled_at is null;
create index visitor_by_day on places.visitor (community_id, site_id, came_on);
create index visitor_of_host on places.visitor (community_id, host_id, expected_on) where host_id is not null;
call kernel.keep_apart('places.visitor');

-- How many came on a day: numbers, of nobody in particular, that stay when the rest has gone.
create table places.day_count (
  community_id   uuid not null,
  site_id        uuid not null,
  day            date not null,
  members        int not null check (members >= 0),
  unbooked       int not null check (unbooked between 0 and members), -- members without a booking on that day
  first_timers   int not null check (first_timers between 0 and members), -- never here before
  newcomers      int not null check (newcomers >= 0), -- first here within the last 30 days, and not yet regulars
  regulars       int not null check (regulars >= 0), -- here on at least 4 of the last 30 days
  visitors       int not null check (visitors >= 0),
  walk_ins       int not null check (walk_ins between 0 and visitors), -- whom nobody expected
  primary key (community_id, site_id, day),
  foreign key (community_id, site_id) references kernel.site (community_id, id)
);
call kernel.keep_apart('places.day_count');

-- Of which days the presence has been told as evidence: each once.
create table places.evidence_day (
  community_id uuid not null,
  site_id      uuid not null,
  day          date not null,
  pairs        int not null check (pairs >= 0),
  told_at      timestamptz not null,
  primary key (community_id, site_id, day),
  foreign key (community_id, site_id) references kernel.site (community_id, id)
);
call kernel.keep_apart('places.evidence_day');

-- How a site is used, as the job last read it: numbers and the keys of resources and plans.
create table places.use_reading (
  community_id uuid not null,
  site_id      uuid not null,
  made_at      timestamptz not null,
  reading      jsonb not null,
  primary key (community_id, site_id),
  foreign key (community_id, site_id) references kernel.site (community_id, id)
);
call kernel.keep_apart('places.use_reading');
