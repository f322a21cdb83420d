-- What a series did not get, and what waits for something to become free.

alter table places.series
  add column title text check (length(title) between 1 and 120),
  add column people smallint check (people > 0);

-- A date of a series that could not be had, and why: the key of an error's sentence.
create table places.series_miss (
  community_id uuid not null,
  series_id    uuid not null,
  day          date not null,
  why          text not null,
  primary key (community_id, series_id, day),
  foreign key (community_id, series_id) references places.series (community_id, id)
);
call kernel.keep_apart('places.series_miss');

-- Somebody waits for a time that is taken. When it is free again it is offered in order, one at a time, each for a while.
create table places.waiting (
  community_id uuid not null,
  id           uuid not null,
  resource_id  uuid not null,
  person_id    uuid not null,
  during       tstzrange not null check (not isempty(during) and not lower_inf(during) and not upper_inf(during)),
  joined_at    timestamptz not null,
  state        text not null default 'waiting' check (state in ('waiting', 'offered', 'taken', 'passed', 'left')),
  booking_id   uuid, -- the hold that was offered
  primary key (community_id, id),
  foreign key (community_id, resource_id) references places.resource (community_id, id),
  foreign key (community_id, booking_id) references places.booking (community_id, id),
  check ((state in ('offered', 'taken', 'passed')) = (booking_id is not null))
);
create index waiting_in_order on places.waiting (community_id, resource_id, joined_at, id) where state = 'waiting';
create index on places.waiting (community_id, person_id);
create index on places.waiting (community_id, booking_id) where booking_id is not null;
create unique index waits_once on places.waiting (community_id, resource_id, person_id, lower(during), upper(during)) where state in ('waiting', 'offered');
call kernel.keep_apart('places.waiting');
