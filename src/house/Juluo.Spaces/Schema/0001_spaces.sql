-- The houses of a community and what can be booked in them. A site's name and time zone stand in kernel.site.

create schema places;
grant usage on schema places to juluo_app;

-- Sites as the Kernel keeps them: the one place where this room names its table.
create view places.site with (security_invoker = true) as select community_id, id, slug, name_zh, name_en, zone, closed_at from kernel.site;
grant select on places.site to juluo_app;

-- What a site is like. No row: nothing was said yet.
create table places.site_details (
  community_id uuid not null,
  site_id      uuid not null,
  address_zh   text check (length(address_zh) <= 200),
  address_en   text check (length(address_en) <= 200),
  about_zh     text check (length(about_zh) <= 2000),
  about_en     text check (length(about_en) <= 2000),
  latitude     double precision check (latitude between -90 and 90),
  longitude    double precision check (longitude between -180 and 180),
  phone        text check (length(phone) <= 40),
  primary key (community_id, site_id),
  foreign key (community_id, site_id) references kernel.site (community_id, id),
  check ((latitude is null) = (longitude is null))
);
call kernel.keep_apart('places.site_details');

-- Weekly hours in minutes from midnight on the site's wall clock; beyond 1440 is the small hours of the next day. A site without a row is always open.
create table places.opening (
  community_id uuid not null,
  site_id      uuid not null,
  weekday      smallint not null check (weekday between 1 and 7), -- ISO 8601: Monday is 1
  opens        smallint not null check (opens between 0 and 1439),
  closes       smallint not null check (closes > opens and closes <= opens + 1440),
  primary key (community_id, site_id, weekday, opens),
  foreign key (community_id, site_id) references kernel.site (community_id, id),
  constraint hours_of_a_day_are_apart exclude using gist (community_id with =, site_id with =, weekday with =, int4range(opens, closes) with &&)
);
call kernel.keep_apart('places.opening');

-- Days that are not as usual: holidays (no hours: closed), and days with hours of their own.
create table places.special_day (
  community_id uuid not null,
  site_id      uuid not null,
  day          date not null,
  name_zh      text not null check (length(name_zh) between 1 and 80),
  name_en      text not null check (length(name_en) between 1 and 80),
  opens        smallint check (opens between 0 and 1439),
  closes       smallint check (closes > opens and closes <= opens + 1440),
  source       text not null default 'hand', -- 'hand', or the feed or file that said so
  primary key (community_id, site_id, day),
  foreign key (community_id, site_id) references kernel.site (community_id, id),
  check ((opens is null) = (closes is null))
);
call kernel.keep_apart('places.special_day');

-- A floor's plan is a grid, over a drawing if there is one. Positions of zones and resources are cells of it.
create table places.floor (
  community_id uuid not null,
  id           uuid not null,
  site_id      uuid not null,
  level        smallint not null check (level between -9 and 199),
  name_zh      text not null check (length(name_zh) between 1 and 80),
  name_en      text not null check (length(name_en) between 1 and 80),
  wide         smallint not null default 24 check (wide between 4 and 96),
  deep         smallint not null default 16 check (deep between 4 and 96),
  drawing      text check (length(drawing) <= 400000), -- SVG, made safe before it came here
  primary key (community_id, id),
  foreign key (community_id, site_id) references kernel.site (community_id, id),
  constraint one_floor_of_a_level unique (community_id, site_id, level)
);
call kernel.keep_apart('places.floor');

-- A part of a floor in which people are together: the zone of evidence, with a capacity.
create table places.zone (
  community_id uuid not null,
  id           uuid not null,
  floor_id     uuid not null,
  name_zh      text not null check (length(name_zh) between 1 and 80),
  name_en      text not null check (length(name_en) between 1 and 80),
  capacity     smallint check (capacity > 0),
  x            smallint check (x >= 0),
  y            smallint check (y >= 0),
  w            smallint check (w > 0),
  h            smallint check (h > 0),
  primary key (community_id, id),
  foreign key (community_id, floor_id) references places.floor (community_id, id),
  check (num_nulls(x, y, w, h) in (0, 4))
);
call kernel.keep_apart('places.zone');

-- Something that can be booked. What is really taken are its units: a room has one, an area of twenty hot desks has twenty. A hall made of rooms and a bundle have
-- none of their own: they take those of their parts.
create table places.resource (
  community_id uuid not null,
  id           uuid not null,
  site_id      uuid not null,
  floor_id     uuid,
  zone_id      uuid,
  kind         text not null check (kind in ('hot_desk', 'fixed_desk', 'room', 'hall', 'bundle', 'office', 'locker', 'equipment', 'parking', 'residency')),
  name_zh      text not null check (length(name_zh) between 1 and 80),
  name_en      text not null check (length(name_en) between 1 and 80),
  about_zh     text check (length(about_zh) <= 2000),
  about_en     text check (length(about_en) <= 2000),
  seats        smallint check (seats > 0), -- how many people it takes; null where that makes no sense
  features     text[] not null default '{}',
  x            smallint check (x >= 0),
  y            smallint check (y >= 0),
  w            smallint check (w > 0),
  h            smallint check (h > 0),
  broken       text check (length(broken) between 1 and 400), -- what is wrong with it; null: nothing
  made_at      timestamptz not null,
  retired_at   timestamptz,
  version      int not null default 1,
  external_id  text check (length(external_id) between 1 and 120),
  primary key (community_id, id),
  foreign key (community_id, site_id) references kernel.site (community_id, id),
  foreign key (community_id, floor_id) references places.floor (community_id, id),
  foreign key (community_id, zone_id) references places.zone (community_id, id),
  constraint one_resource_of_an_external_id unique (community_id, external_id),
  check (num_nulls(x, y, w, h) in (0, 4))
);
create index on places.resource (community_id, site_id) where retired_at is null;
call kernel.keep_apart('places.resource');

create table places.unit (
  community_id uuid not null,
  id           uuid not null,
  resource_id  uuid not null,
  number       smallint not null check (number > 0),
  retired_at   timestamptz, -- a unit fewer: what was booked of it stays
  primary key (community_id, id),
  foreign key (community_id, resource_id) references places.resource (community_id, id),
  constraint one_unit_of_a_number unique (community_id, resource_id, number)
);
call kernel.keep_apart('places.unit');

-- What a hall or a bundle is made of: so many units of each part.
create table places.part (
  community_id uuid not null,
  whole_id     uuid not null,
  part_id      uuid not null check (part_id <> whole_id),
  units        smallint not null default 1 check (units > 0),
  primary key (community_id, whole_id, part_id),
  foreign key (community_id, whole_id) references places.resource (community_id, id),
  foreign key (community_id, part_id) references places.resource (community_id, id)
);
create index on places.part (community_id, part_id);
call kernel.keep_apart('places.part');

create table places.photo (
  community_id uuid not null,
  id           uuid not null,
  resource_id  uuid not null,
  place        smallint not null check (place > 0),
  file_key     text not null,
  small_key    text not null,
  words_zh     text not null default '' check (length(words_zh) <= 200), -- what can be seen, for who cannot see it
  words_en     text not null default '' check (length(words_en) <= 200),
  primary key (community_id, id),
  foreign key (community_id, resource_id) references places.resource (community_id, id)
);
create index on places.photo (community_id, resource_id, place);
call kernel.keep_apart('places.photo');

-- How a resource may be booked. What is null is as the resource's kind has it. The plan's own row, if there is one, comes before the resource's.
create table places.rule (
  community_id  uuid not null,
  id            uuid not null,
  resource_id   uuid not null,
  plan_id       uuid, -- null: for everybody
  slot_minutes  smallint check (slot_minutes in (5, 10, 15, 20, 30, 60, 120, 240, 720, 1440)), -- bookings begin and end on this grid
  min_minutes   int check (min_minutes between 5 and 527040),
  max_minutes   int check (max_minutes between 5 and 527040),
  notice        int check (notice between 0 and 525600), -- minutes before the beginning
  horizon_days  int check (horizon_days between 0 and 1825), -- how far ahead
  buffer_before smallint check (buffer_before between 0 and 1440),
  buffer_after  smallint check (buffer_after between 0 and 1440),
  approval      boolean, -- somebody must agree
  outside_hours boolean, -- may be booked when the site is closed
  arrive_within smallint check (arrive_within between 5 and 1440), -- minutes after the beginning; who has not checked in by then loses it
  late_cancel   int check (late_cancel between 0 and 525600), -- minutes before the beginning; a cancellation after that is late
  most_open     smallint check (most_open between 1 and 1000), -- bookings that one person may have before them
  bookable      boolean, -- false: not by these people at all
  primary key (community_id, id),
  foreign key (community_id, resource_id) references places.resource (community_id, id),
  constraint one_rule_of_a_plan unique nulls not distinct (community_id, resource_id, plan_id),
  check (min_minutes <= max_minutes)
);
call kernel.keep_apart('places.rule');

-- What it costs, in minor units of the community's currency. Of the prices that fit a moment the narrowest counts (a plan before an audience, hours before the whole day).
create table places.price (
  community_id uuid not null,
  id           uuid not null,
  resource_id  uuid not null,
  audience     text not null check (audience in ('member', 'guest', 'plan')),
  plan_id      uuid,
  per          text not null check (per in ('hour', 'day', 'night', 'month', 'booking')), -- of an hour and a day the cheaper counts
  weekdays     smallint not null default 127 check (weekdays between 1 and 127), -- bit 0 is Monday
  starts       smallint not null default 0 check (starts between 0 and 1439),
  ends         smallint not null default 1440 check (ends > starts and ends <= 1440),
  amount       bigint not null check (amount >= 0),
  primary key (community_id, id),
  foreign key (community_id, resource_id) references places.resource (community_id, id),
  check ((audience = 'plan') = (plan_id is not null))
);
create index on places.price (community_id, resource_id);
call kernel.keep_apart('places.price');
