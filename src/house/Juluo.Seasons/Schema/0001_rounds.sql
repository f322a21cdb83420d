-- Seasonal rounds: groups apply for times that come back each week of a season, somebody shares them out, and what was not given keeps its reason.

create schema rounds;
grant usage on schema rounds to juluo_app;

create table rounds.round (
  community_id uuid not null,
  id           uuid not null,
  site_id      uuid not null, -- on whose wall clock and by whose hours times are meant
  name_zh      text not null check (length(name_zh) between 1 and 80),
  name_en      text not null check (length(name_en) between 1 and 80),
  first_day    date not null,
  last_day     date not null check (last_day >= first_day and last_day - first_day < 366),
  opens_on     date not null,
  closes_on    date not null check (closes_on >= opens_on and closes_on < first_day), -- the last day on which applications are taken
  most         smallint check (most between 1 and 20), -- times a week for one group; null: as many as there are
  purposes_zh  text[] not null default '{}' check (cardinality(purposes_zh) <= 8), -- the first comes first when times are shared
  purposes_en  text[] not null default '{}' check (cardinality(purposes_en) = cardinality(purposes_zh)),
  seed         bigint not null, -- of the draw among those whose purpose is the same
  made_at      timestamptz not null,
  made_by      uuid,
  dropped_at   timestamptz,
  version      int not null default 1,
  primary key (community_id, id),
  foreign key (community_id, site_id) references web.site (community_id, id)
);
create index on rounds.round (community_id, closes_on);
call postgres.keep_apart('rounds.round');

create table rounds.round_resource (
  community_id uuid not null,
  round_id     uuid not null,
  resource_id  uuid not null,
  primary key (community_id, round_id, resource_id),
  foreign key (community_id, round_id) references rounds.round (community_id, id),
  foreign key (community_id, resource_id) references spaces.resource (community_id, id)
);
call postgres.keep_apart('rounds.round_resource');

-- Somebody asks, for themselves or for a group of People. The number is the order in which they came; by it lots are drawn.
create table rounds.round_application (
  community_id uuid not null,
  id           uuid not null,
  round_id     uuid not null,
  number       int not null check (number > 0),
  person_id    uuid not null,
  kind         text not null check (kind in ('person', 'circle', 'organisation')),
  group_id     uuid, -- a circle or an organisation
  purpose      smallint check (purpose between 1 and 8),
  people       smallint check (people > 0),
  made_at      timestamptz not null,
  withdrawn_at timestamptz,
  version      int not null default 1,
  primary key (community_id, id),
  foreign key (community_id, round_id) references rounds.round (community_id, id),
  constraint one_application_of_a_number unique (community_id, round_id, number),
  check ((kind = 'person') = (group_id is null))
);
create unique index one_application_of_a_group on rounds.round_application (community_id, round_id, coalesce(group_id, person_id)) where withdrawn_at is null;
create index on rounds.round_application (community_id, person_id);
call postgres.keep_apart('rounds.round_application');

-- One time a week that somebody would like; 1 is liked most. Of its resources the first is liked most.
create table rounds.round_wish (
  community_id   uuid not null,
  application_id uuid not null,
  number         smallint not null check (number between 1 and 8),
  weekdays       smallint not null check (weekdays between 1 and 127), -- any of them; bit 0 is Monday
  earliest       smallint not null check (earliest between 0 and 1439),
  latest         smallint not null check (latest <= 1440),
  minutes        smallint not null check (minutes > 0 and earliest + minutes <= latest),
  resources      uuid[] not null check (cardinality(resources) between 1 and 3),
  primary key (community_id, application_id, number),
  foreign key (community_id, application_id) references rounds.round_application (community_id, id) on delete cascade
);
call postgres.keep_apart('rounds.round_wish');

-- A wish is given a time, at first only proposed. What it takes are the units of the rows below.
create table rounds.round_slot (
  community_id   uuid not null,
  application_id uuid not null,
  number         smallint not null,
  round_id       uuid not null,
  resource_id    uuid not null,
  weekday        smallint not null check (weekday between 1 and 7), -- 1 is Monday
  starts         smallint not null check (starts between 0 and 1439),
  minutes        smallint not null check (minutes > 0 and starts + minutes <= 1440),
  by_hand        boolean not null default false, -- another proposal leaves it where it is
  series_id      uuid, -- once it is given
  primary key (community_id, application_id, number),
  foreign key (community_id, application_id, number) references rounds.round_wish (community_id, application_id, number) on delete cascade,
  foreign key (community_id, round_id, resource_id) references rounds.round_resource (community_id, round_id, resource_id),
  foreign key (community_id, series_id) references bookings.series (community_id, id)
);
create index on rounds.round_slot (community_id, round_id);
create index on rounds.round_slot (community_id, series_id) where series_id is not null;
call postgres.keep_apart('rounds.round_slot');

-- A unit is taken for minutes of the week, buffers with them; a hall takes the units of its rooms. However many people share times at once, none is given twice.
create table rounds.round_take (
  community_id   uuid not null,
  round_id       uuid not null,
  unit_id        uuid not null,
  week           int4range not null check (not isempty(week) and lower(week) >= 0 and upper(week) <= 10080),
  application_id uuid not null,
  number         smallint not null,
  primary key (community_id, round_id, unit_id, week),
  foreign key (community_id, application_id, number) references rounds.round_slot (community_id, application_id, number) on delete cascade,
  foreign key (community_id, unit_id) references spaces.unit (community_id, id),
  constraint no_slot_twice exclude using gist (community_id with =, round_id with =, unit_id with =, week with &&)
);
create index on rounds.round_take (community_id, application_id, number);
call postgres.keep_apart('rounds.round_take');

-- The times of a round are bookings from now on: once, whoever presses the button at the same moment.
create table rounds.round_giving (
  community_id uuid not null,
  round_id     uuid not null,
  at           timestamptz not null,
  by_person    uuid,
  constraint given_once primary key (community_id, round_id),
  foreign key (community_id, round_id) references rounds.round (community_id, id)
);
call postgres.keep_apart('rounds.round_giving');

-- Why a wish was not given, as it was when the round was: of each resource that was asked for, or of the wish itself.
create table rounds.round_refusal (
  community_id   uuid not null,
  application_id uuid not null,
  number         smallint not null,
  place          smallint not null,
  resource_id    uuid,
  why            text not null check (why in ('above_share', 'gone', 'too_small', 'off_the_grid', 'closed', 'own', 'taken', 'by_hand')),
  taken_by       text check (taken_by in ('person', 'circle', 'organisation')),
  amount         int, -- seats, times a week, or minutes of the grid
  primary key (community_id, application_id, number, place),
  foreign key (community_id, application_id, number) references rounds.round_wish (community_id, application_id, number) on delete cascade,
  check ((why = 'taken') = (taken_by is not null))
);
call postgres.keep_apart('rounds.round_refusal');

-- What somebody asked for, with each wish, what became of it and why; for their archive.
create function rounds.application_data(person uuid) returns setof jsonb language sql stable set search_path = pg_catalog, pg_temp as $$
  select to_jsonb(a) - 'community_id' || jsonb_build_object('wishes', (
    select coalesce(jsonb_agg(to_jsonb(w) - array['community_id', 'application_id'] || jsonb_build_object(
      'given', (
        select to_jsonb(s) - array['community_id', 'application_id', 'number', 'round_id'] from rounds.round_slot s
        where s.community_id = a.community_id and s.application_id = a.id and s.number = w.number and s.series_id is not null),
      'refused', (
        select coalesce(jsonb_agg(to_jsonb(r) - array['community_id', 'application_id', 'number', 'place'] order by r.place), '[]') from rounds.round_refusal r
        where r.community_id = a.community_id and r.application_id = a.id and r.number = w.number)
    ) order by w.number), '[]')
    from rounds.round_wish w where w.community_id = a.community_id and w.application_id = a.id))
  from rounds.round_application a where a.community_id = postgres.here() and a.person_id = person
$$;
revoke all on function rounds.application_data(uuid) from public;
grant execute on function rounds.application_data(uuid) to juluo_app;
