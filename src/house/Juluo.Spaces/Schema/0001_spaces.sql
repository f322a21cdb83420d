-- The houses of a community and what stands in them. A site's name and time zone stand in web.site.

create schema spaces;
grant usage on schema spaces to juluo_app;

-- Sites as the ground keeps them: the one place where this module names its table.
create view spaces.site with (security_invoker = true) as select community_id, id, slug, name_zh, name_en, zone, closed_at from web.site;
grant select on spaces.site to juluo_app;

-- What a site is like. No row: nothing was said yet.
create table spaces.site_details (
  community_id uuid not null,
  site_id      uuid not null,
  address_zh   text check (length(address_zh) <= 200),
  address_en   text check (length(address_en) <= 200),
  about_zh     text check (length(about_zh) <= 2000),
  about_en     text check (length(about_en) <= 2000),
  latitude     double precision check (latitude between -90 and 90),
  longitude    double precision check (longitude between -180 and 180),
  phone        text check (length(phone) <= 40),
  for_visitors boolean not null default false, -- its page may be read without an account
  primary key (community_id, site_id),
  foreign key (community_id, site_id) references web.site (community_id, id),
  check ((latitude is null) = (longitude is null))
);
call postgres.keep_apart('spaces.site_details');

-- Weekly hours in minutes from midnight on the site's wall clock; beyond 1440 is the small hours of the next day. A site without a row is always open.
create table spaces.opening (
  community_id uuid not null,
  site_id      uuid not null,
  weekday      smallint not null check (weekday between 1 and 7), -- ISO 8601: Monday is 1
  opens        smallint not null check (opens between 0 and 1439),
  closes       smallint not null check (closes > opens and closes <= opens + 1440),
  primary key (community_id, site_id, weekday, opens),
  foreign key (community_id, site_id) references web.site (community_id, id),
  constraint hours_of_a_day_are_apart exclude using gist (community_id with =, site_id with =, weekday with =, int4range(opens, closes) with &&)
);
call postgres.keep_apart('spaces.opening');

-- Days that are not as usual: holidays (no hours: closed), and days with hours of their own.
create table spaces.special_day (
  community_id uuid not null,
  site_id      uuid not null,
  day          date not null,
  name_zh      text not null check (length(name_zh) between 1 and 80),
  name_en      text not null check (length(name_en) between 1 and 80),
  opens        smallint check (opens between 0 and 1439),
  closes       smallint check (closes > opens and closes <= opens + 1440),
  source       text not null default 'hand', -- 'hand', or the feed or file that said so
  primary key (community_id, site_id, day),
  foreign key (community_id, site_id) references web.site (community_id, id),
  check ((opens is null) = (closes is null))
);
call postgres.keep_apart('spaces.special_day');

-- Where a site's holidays come from by themselves. Of the days that are kept, those whose source is 'feed' are the feed's.
create table spaces.holiday_feed (
  community_id uuid not null,
  site_id      uuid not null,
  url          text not null check (length(url) between 1 and 2000),
  asked_at     timestamptz, -- null: never yet
  well_at      timestamptz, -- when it last could be read
  problem      text check (length(problem) between 1 and 120), -- key of the sentence that says why it could not, the last time
  problem_with jsonb, -- what its sentence says of it: the host that did not answer, the status that came
  unread       integer not null default 0, -- days that were not understood: a holiday that is left out is told, not silently open
  primary key (community_id, site_id),
  foreign key (community_id, site_id) references web.site (community_id, id)
);
call postgres.keep_apart('spaces.holiday_feed');

-- A floor's plan is a grid, over a drawing if there is one. Positions of zones and resources are cells of it.
create table spaces.floor (
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
  foreign key (community_id, site_id) references web.site (community_id, id),
  constraint one_floor_of_a_level unique (community_id, site_id, level)
);
call postgres.keep_apart('spaces.floor');

-- A part of a floor in which people are together: the zone of evidence, with a capacity.
create table spaces.zone (
  community_id uuid not null,
  id           uuid not null,
  floor_id     uuid not null,
  name_zh      text not null check (length(name_zh) between 1 and 80),
  name_en      text not null check (length(name_en) between 1 and 80),
  capacity     smallint check (capacity > 0),
  full_is_full boolean not null default false, -- the capacity is a limit and not a wish: whoever is one too many is refused by Reception
  x            smallint check (x >= 0),
  y            smallint check (y >= 0),
  w            smallint check (w > 0),
  h            smallint check (h > 0),
  primary key (community_id, id),
  foreign key (community_id, floor_id) references spaces.floor (community_id, id),
  check (num_nulls(x, y, w, h) in (0, 4))
);
call postgres.keep_apart('spaces.zone');

-- Something that can be booked. What is really taken are its units: a room has one, an area of twenty hot desks has twenty. A hall made of rooms and a bundle have
-- none of their own: they take those of their parts.
create table spaces.resource (
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
  foreign key (community_id, site_id) references web.site (community_id, id),
  foreign key (community_id, floor_id) references spaces.floor (community_id, id),
  foreign key (community_id, zone_id) references spaces.zone (community_id, id),
  constraint one_resource_of_an_external_id unique (community_id, external_id),
  check (num_nulls(x, y, w, h) in (0, 4)),
  -- What excludes each other is not said of one resource.
  constraint features_agree check (not (features @> array['quiet', 'lively']) and not (features @> array['open', 'private']))
);
create index on spaces.resource (community_id, site_id) where retired_at is null;
call postgres.keep_apart('spaces.resource');

create table spaces.unit (
  community_id uuid not null,
  id           uuid not null,
  resource_id  uuid not null,
  number       smallint not null check (number > 0),
  retired_at   timestamptz, -- a unit fewer: what was booked of it stays
  primary key (community_id, id),
  foreign key (community_id, resource_id) references spaces.resource (community_id, id),
  constraint one_unit_of_a_number unique (community_id, resource_id, number)
);
call postgres.keep_apart('spaces.unit');

-- What a hall or a bundle is made of: so many units of each part.
create table spaces.part (
  community_id uuid not null,
  whole_id     uuid not null,
  part_id      uuid not null check (part_id <> whole_id),
  units        smallint not null default 1 check (units > 0),
  primary key (community_id, whole_id, part_id),
  foreign key (community_id, whole_id) references spaces.resource (community_id, id),
  foreign key (community_id, part_id) references spaces.resource (community_id, id)
);
create index on spaces.part (community_id, part_id);
call postgres.keep_apart('spaces.part');

-- Nothing is a part of itself, whatever the way round, and what a hall is made of stands in the same house. Changes of parts queue: of two that would close
-- a ring together, the second sees the first.
create function spaces.parts_are_sound() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('spaces.part ' || new.community_id, 0));
  if exists (
    with recursive below (id) as (
      select new.part_id
      union
      select p.part_id from spaces.part p join below b on p.whole_id = b.id where p.community_id = new.community_id
    )
    select from below where id = new.whole_id
  ) then
    raise exception 'A resource would be a part of itself.' using errcode = 'check_violation', constraint = 'no_part_of_itself';
  end if;
  if (select count(distinct r.site_id) from spaces.resource r where r.community_id = new.community_id and r.id in (new.whole_id, new.part_id)) > 1 then
    raise exception 'A part stands in another house.' using errcode = 'check_violation', constraint = 'parts_in_one_house';
  end if;
  return null;
end $$;
create trigger parts_are_sound after insert or update on spaces.part for each row execute function spaces.parts_are_sound();

create table spaces.photo (
  community_id uuid not null,
  id           uuid not null,
  resource_id  uuid not null,
  place        smallint not null check (place > 0),
  file_key     text not null,
  small_key    text not null,
  words_zh     text not null default '' check (length(words_zh) <= 200), -- what can be seen, for who cannot see it
  words_en     text not null default '' check (length(words_en) <= 200),
  primary key (community_id, id),
  foreign key (community_id, resource_id) references spaces.resource (community_id, id)
);
create index on spaces.photo (community_id, resource_id, place);
call postgres.keep_apart('spaces.photo');
