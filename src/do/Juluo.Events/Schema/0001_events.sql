-- Events: what takes place when and where, who comes, and who waits for a place.

create schema events;
grant usage on schema events to juluo_app;

create table events.event (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  host_id      uuid, -- null: erased
  title_zh     text check (length(title_zh) between 1 and 60),
  title_en     text check (length(title_en) between 1 and 90),
  about_zh     text check (length(about_zh) between 1 and 2000),
  about_en     text check (length(about_en) between 1 and 3000),
  starts_at    timestamptz not null,
  ends_at      timestamptz not null,
  place        text check (length(place) between 1 and 200), -- an address or words, beside or instead of a space of the house
  resource_id  uuid, -- the space, booked for the host
  booking_id   uuid,
  places       int check (places between 1 and 5000), -- null: without limit
  companions   int not null check (companions between 0 and 9), -- how many people one person can bring
  public       boolean not null, -- visitors see it and can come
  version      int not null default 0, -- counts the changes, for calendars
  made_at      timestamptz not null,
  cancelled_at timestamptz,
  asked_at     timestamptz, -- those who came were asked whether they did
  counted_at   timestamptz, -- the answers are evidence and can no longer change
  primary key (community_id, id),
  constraint event_titled_in_a_language check (coalesce(title_zh, title_en) is not null),
  constraint event_takes_place_somewhere check (coalesce(place, resource_id::text) is not null),
  constraint event_ends_after_it_starts check (ends_at > starts_at),
  constraint event_space_is_booked check ((resource_id is null) = (booking_id is null))
);
create index on events.event (community_id, starts_at, id);
create index on events.event (community_id, ends_at);
create index on events.event (community_id, host_id);
call postgres.keep_apart('events.event');

create table events.attendee (
  community_id  uuid not null references postgres.community (id),
  id            uuid not null,
  event_id      uuid not null,
  person_id     uuid, -- null: a guest without an account
  name          text check (length(name) between 1 and 80),
  email         text check (length(email) between 3 and 254),
  language      text,
  party         int not null check (party between 1 and 10), -- with the people they bring
  state         text not null check (state in ('coming', 'waiting', 'offered', 'left', 'lapsed')),
  answered_at   timestamptz not null, -- the order of the waiting list
  offered_until timestamptz,
  came          boolean, -- what a member said afterwards
  purged_at     timestamptz, -- a guest of whom only the number is kept
  primary key (community_id, id),
  foreign key (community_id, event_id) references events.event (community_id, id),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade,
  constraint member_or_guest check (num_nonnulls(person_id, email, purged_at) = 1),
  constraint guest_has_a_name check (email is null or num_nulls(name, language) = 0),
  constraint members_say_whether_they_came check (came is null or (person_id is not null and state = 'coming')),
  constraint offered_for_a_time check ((offered_until is not null) = (state = 'offered')),
  constraint one_answer_of_a_member unique (community_id, event_id, person_id)
);
create unique index one_answer_of_an_address on events.attendee (community_id, event_id, lower(email)) where state in ('coming', 'waiting', 'offered');
create index on events.attendee (community_id, event_id, state, answered_at);
create index on events.attendee (community_id, person_id) where person_id is not null;
create index on events.attendee (community_id, offered_until) where state = 'offered';
call postgres.keep_apart('events.attendee');

-- Those who come at the same moment wait for the event's row, and count those who came before.
create function events.keep_to_places() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  places int;
begin
  select e.places into places from events.event e where e.community_id = new.community_id and e.id = new.event_id for update;
  if (select sum(a.party) from events.attendee a where a.community_id = new.community_id and a.event_id = new.event_id
      and a.state in ('coming', 'offered')) > places then
    raise exception using errcode = 'check_violation', constraint = 'never_more_than_places', message = 'The event is full.';
  end if;
  return null;
end $$;
create trigger keep_to_places after insert or update of state, party on events.attendee for each row
  when (new.state in ('coming', 'offered')) execute function events.keep_to_places();

create function events.keep_places_taken() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (select sum(a.party) from events.attendee a where a.community_id = new.community_id and a.event_id = new.id
      and a.state in ('coming', 'offered')) > new.places then
    raise exception using errcode = 'check_violation', constraint = 'places_of_those_who_come', message = 'More people come.';
  end if;
  return null;
end $$;
create trigger keep_places_taken after update of places on events.event for each row
  when (new.places is not null) execute function events.keep_places_taken();
