-- Events that repeat, those who host with the host, and the languages that are spoken.

alter table events.event
  add series_id  uuid, -- shared by the dates of a series
  add languages  text[] not null default '{}' check (cardinality(languages) <= 8), -- that people speak there; none: not said
  add changed_at timestamptz; -- null: as announced
create index on events.event (community_id, series_id, starts_at) where series_id is not null;
create index on events.event (community_id, booking_id) where booking_id is not null;

create table events.cohost (
  community_id uuid not null references postgres.community (id),
  event_id     uuid not null,
  person_id    uuid not null,
  added_at     timestamptz not null,
  primary key (community_id, event_id, person_id),
  foreign key (community_id, event_id) references events.event (community_id, id),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade
);
create index on events.cohost (community_id, person_id);
call postgres.keep_apart('events.cohost');
