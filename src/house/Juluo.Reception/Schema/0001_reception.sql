-- Who is in the houses: members who stay, visitors whom somebody expects or who walk in, and what may be said of it afterwards; their network, their post,
-- and the screens beside rooms.

create schema reception;
grant usage on schema reception to juluo_app;

-- A member stays at a site, in a zone of it if that is known. Somebody who moves to another zone begins another stay.
create table reception.visit (
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
  foreign key (community_id, site_id) references web.site (community_id, id),
  foreign key (community_id, zone_id) references spaces.zone (community_id, id) on delete set null (zone_id),
  check (seen_at >= came_at and left_at >= came_at),
  check ((left_at is null) = (ended is null)),
  -- An open stay has no end, so there is one at most.
  constraint one_stay_at_a_time exclude using gist (community_id with =, site_id with =, person_id with =, tstzrange(came_at, left_at) with &&)
);
create index visit_open on reception.visit (community_id, site_id) where left_at is null;
create index visit_open_in_zone on reception.visit (community_id, zone_id) where left_at is null;
create index visit_by_time on reception.visit (community_id, site_id, came_at);
create index visit_of_person on reception.visit (community_id, person_id, came_at);
call postgres.keep_apart('reception.visit');

-- Who was there during a time: ranges are looked up through a view, as bookings.booking_here.
create index visit_during on reception.visit using gist (community_id, site_id, tstzrange(came_at, left_at));
do $$ begin execute format('create policy owners_views on reception.visit for select to %I using (true)', current_user); end $$;
create view reception.visit_here as select *, tstzrange(came_at, left_at) as during from reception.visit where community_id = (select postgres.here());
grant select on reception.visit_here to juluo_app;

-- A zone that is full stays full, however many come at once: they queue at the zone's row, and each counts after the one before.
create function reception.zone_has_room() returns trigger language plpgsql as $$
declare
  room smallint;
begin
  select capacity into room from spaces.zone where community_id = new.community_id and id = new.zone_id and full_is_full for update;
  if room is not null
    and (select count(*) from reception.visit where community_id = new.community_id and zone_id = new.zone_id and left_at is null and id <> new.id) >= room then
    raise exception 'the zone is full' using errcode = 'check_violation', constraint = 'zone_has_room';
  end if;
  return new;
end $$;
create trigger zone_has_room before insert or update of zone_id, left_at on reception.visit
  for each row when (new.zone_id is not null and new.left_at is null) execute function reception.zone_has_room();

-- On what day somebody came for the first time: stays themselves go after 90 days.
create table reception.first_visit (
  community_id uuid not null,
  person_id    uuid not null,
  first_on     date not null,
  primary key (community_id, person_id)
);
call postgres.keep_apart('reception.first_visit');

-- What somebody chose about being seen. No row: as their consent to count has it, and no network.
create table reception.presence_choice (
  community_id uuid not null,
  person_id    uuid not null,
  shown        boolean, -- on the page of who is here; null: as their consent
  network      boolean not null default false, -- the house's network may say that they came
  primary key (community_id, person_id)
);
call postgres.keep_apart('reception.presence_choice');

-- How a site receives people. No row: as usual.
create table reception.reception (
  community_id uuid not null,
  site_id      uuid not null,
  terms_zh     text check (length(terms_zh) <= 4000), -- what a visitor agrees to, if anything
  terms_en     text check (length(terms_en) <= 4000),
  keep_days    smallint not null default 30 check (keep_days between 1 and 90), -- afterwards only the count of a visitor stays
  door_hash    bytea, -- of the code that hangs at the door
  kiosk_hash   bytea, -- of the address of the screen at the entrance
  primary key (community_id, site_id),
  foreign key (community_id, site_id) references web.site (community_id, id),
  constraint one_site_of_a_door_code unique (community_id, door_hash),
  constraint one_site_of_a_kiosk unique (community_id, kiosk_hash)
);
call postgres.keep_apart('reception.reception');

-- Somebody from outside: expected by a host, or walking in.
create table reception.visitor (
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
  foreign key (community_id, site_id) references web.site (community_id, id),
  constraint one_badge_of_a_number unique (community_id, site_id, came_on, number),
  constraint one_visitor_of_a_code unique (community_id, code_hash),
  check (num_nulls(came_on, came_at, number) in (0, 3)),
  check (expected_on is not null or came_at is not null),
  check (left_at >= came_at and (left_at is null) = (ended is null)),
  check (left_at is null or came_at is not null)
);
create index visitor_expected on reception.visitor (community_id, expected_on) where cancelled_at is null;
create index visitor_by_day on reception.visitor (community_id, site_id, came_on);
create index visitor_of_host on reception.visitor (community_id, host_id, expected_on) where host_id is not null;
call postgres.keep_apart('reception.visitor');

-- How many came on a day: numbers, of nobody in particular, that stay when the rest has gone.
create table reception.day_count (
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
  foreign key (community_id, site_id) references web.site (community_id, id)
);
call postgres.keep_apart('reception.day_count');

-- Of which days the presence has been told as evidence: each once.
create table reception.evidence_day (
  community_id uuid not null,
  site_id      uuid not null,
  day          date not null,
  pairs        int not null check (pairs >= 0),
  told_at      timestamptz not null,
  primary key (community_id, site_id, day),
  foreign key (community_id, site_id) references web.site (community_id, id)
);
call postgres.keep_apart('reception.evidence_day');

-- How a site is used, as the job last read it: numbers and the keys of resources and plans.
create table reception.use_reading (
  community_id uuid not null,
  site_id      uuid not null,
  made_at      timestamptz not null,
  reading      jsonb not null,
  primary key (community_id, site_id),
  foreign key (community_id, site_id) references web.site (community_id, id)
);
call postgres.keep_apart('reception.use_reading');

-- The WiFi of a site by WPA2/3-Enterprise: a RADIUS server asks here who may come in (docs/wifi.md).

-- That a site's RADIUS server may ask. Of its secret only the hash is kept; null: it was taken back.
create table reception.wifi (
  community_id uuid not null,
  site_id      uuid not null,
  token_hash   bytea check (octet_length(token_hash) = 32),
  made_at      timestamptz not null,
  made_by      uuid,
  heard_at     timestamptz,
  primary key (community_id, site_id),
  foreign key (community_id, site_id) references web.site (community_id, id),
  constraint one_network_of_a_secret unique (community_id, token_hash)
);
call postgres.keep_apart('reception.wifi');

-- The key under which codes, sessions and devices are hashed: sealed, and known to nobody else.
create table reception.wifi_key (
  community_id uuid not null references postgres.community (id),
  key          text not null,
  primary key (community_id)
);
call postgres.keep_apart('reception.wifi_key');

-- By what somebody comes into the network: a name that says nothing, and a code of which a keyed hash is kept.
create table reception.wifi_code (
  community_id uuid not null references postgres.community (id),
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
  foreign key (community_id, visitor_id) references reception.visitor (community_id, id) on delete cascade,
  check (num_nonnulls(person_id, visitor_id) = 1),
  check (visitor_id is null or ends_at is not null)
);
call postgres.keep_apart('reception.wifi_code');

-- A device of somebody who wants the network to say that they are here. Which device it is nobody can read: a keyed hash, by which one that comes back is known.
create table reception.wifi_session (
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
  foreign key (community_id, site_id) references web.site (community_id, id),
  check (seen_at >= began_at and ended_at >= began_at)
);
create index on reception.wifi_session (community_id, person_id);
create index on reception.wifi_session (community_id, ended_at) where not told;
call postgres.keep_apart('reception.wifi_session');

-- Who gets the evacuation list of a site by mail, and when: so that it is at hand where neither house nor server can be reached.
create table reception.evacuation_mail (
  community_id uuid not null,
  site_id      uuid not null,
  hour         smallint check (hour between 0 and 23), -- each day, on the site's wall clock; null: not by the clock
  on_change    boolean not null default false,
  minutes      smallint not null default 60 check (minutes in (30, 60, 120, 240)), -- between two that are sent because something changed
  daily_on     date, -- the last day of which the list was sent by the clock
  sent_at      timestamptz,
  sent_hash    bytea, -- of who stood on the last one
  primary key (community_id, site_id),
  foreign key (community_id, site_id) references web.site (community_id, id)
);
call postgres.keep_apart('reception.evacuation_mail');

create table reception.evacuation_warden (
  community_id uuid not null,
  site_id      uuid not null,
  person_id    uuid not null,
  primary key (community_id, site_id, person_id),
  foreign key (community_id, site_id) references web.site (community_id, id)
);
create index on reception.evacuation_warden (community_id, person_id);
call postgres.keep_apart('reception.evacuation_warden');

-- Businesses that have their address at a site, and what the post brings for them.

create table reception.mail_holder (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  person_id    uuid not null, -- who is told, and may take it away
  site_id      uuid not null,
  name         text not null check (length(name) between 1 and 120), -- as it stands on the letters
  forward_to   text check (length(forward_to) <= 4000), -- an address, sealed
  since        date not null,
  ended_on     date check (ended_on >= since), -- the first day on which nothing is taken in any more
  made_at      timestamptz not null,
  made_by      uuid,
  primary key (community_id, id),
  foreign key (community_id, site_id) references web.site (community_id, id)
);
create unique index one_holder_of_a_name on reception.mail_holder (community_id, site_id, lower(name)) where ended_on is null;
create index on reception.mail_holder (community_id, person_id);
call postgres.keep_apart('reception.mail_holder');

-- That somebody showed who they are. Of the document only its kind and its last signs are kept, sealed.
create table reception.identity_check (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  holder_id    uuid not null,
  person_id    uuid not null,
  document     text not null check (document in ('id_card', 'passport', 'residence_permit', 'company_register')),
  last_signs   text not null check (length(last_signs) <= 2000), -- sealed
  checked_at   timestamptz not null,
  checked_by   uuid,
  primary key (community_id, id),
  foreign key (community_id, holder_id) references reception.mail_holder (community_id, id) on delete cascade
);
create index on reception.identity_check (community_id, holder_id, checked_at desc);
call postgres.keep_apart('reception.identity_check');

create table reception.mail_item (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  holder_id    uuid not null,
  person_id    uuid not null, -- the holder's of then
  kind         text not null check (kind in ('letter', 'registered', 'parcel')),
  sender       text check (length(sender) between 1 and 120),
  photo        text,
  photo_small  text,
  arrived_at   timestamptz not null,
  taken_by     uuid,
  wanted       text check (wanted in ('forward')), -- what its holder asked for
  closed       text check (closed in ('picked_up', 'forwarded', 'returned')),
  closed_at    timestamptz,
  closed_by    uuid,
  closed_note  text check (length(closed_note) between 1 and 200), -- to whom, or the number of the shipment
  primary key (community_id, id),
  foreign key (community_id, holder_id) references reception.mail_holder (community_id, id) on delete cascade,
  check ((closed is null) = (closed_at is null))
);
create index mail_waiting on reception.mail_item (community_id, arrived_at) where closed is null;
create index on reception.mail_item (community_id, person_id, arrived_at desc);
call postgres.keep_apart('reception.mail_item');

-- What became of it, line by line.
create table reception.mail_step (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  item_id      uuid not null,
  at           timestamptz not null,
  kind         text not null check (kind in ('arrived', 'forward_asked', 'picked_up', 'forwarded', 'returned', 'reopened')),
  by_person    uuid,
  note         text check (length(note) between 1 and 200),
  primary key (community_id, id),
  foreign key (community_id, item_id) references reception.mail_item (community_id, id) on delete cascade
);
create index on reception.mail_step (community_id, item_id, at);
call postgres.keep_apart('reception.mail_step');
create trigger stays before update on reception.mail_step for each row execute function postgres.line_stays();

-- The screen on the wall beside a room, with a secret address of its own.
create table reception.screen (
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
  foreign key (community_id, resource_id) references spaces.resource (community_id, id),
  constraint one_screen_of_a_hash unique (community_id, hash)
);
call postgres.keep_apart('reception.screen');
