-- Talks: the slots that hosts open at events, the talks in them, swaps, nominations of speakers, and wishes for topics.

create schema talks;
grant usage on schema talks to juluo_app;

create table talks.lineup (
  community_id uuid not null references postgres.community (id),
  event_id     uuid not null,
  talks        int not null check (talks between 1 and 12),
  minutes      int not null check (minutes between 5 and 120), -- of each talk
  starts_at    timestamptz not null, -- of the event, as last heard
  ends_at      timestamptz not null,
  cancelled    boolean not null default false,
  primary key (community_id, event_id),
  foreign key (community_id, event_id) references events.event (community_id, id)
);
create index on talks.lineup (community_id, starts_at);
call postgres.keep_apart('talks.lineup');

create table talks.wish (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  by_id        uuid, -- null: erased
  topic        text not null check (length(topic) between 1 and 120),
  made_at      timestamptz not null,
  primary key (community_id, id)
);
create index on talks.wish (community_id, made_at);
create index on talks.wish (community_id, by_id);
call postgres.keep_apart('talks.wish');

create table talks.wish_second (
  community_id uuid not null references postgres.community (id),
  wish_id      uuid not null,
  person_id    uuid not null,
  made_at      timestamptz not null,
  primary key (community_id, wish_id, person_id),
  foreign key (community_id, wish_id) references talks.wish (community_id, id) on delete cascade,
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade
);
create index on talks.wish_second (community_id, person_id);
call postgres.keep_apart('talks.wish_second');

create table talks.talk (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  event_id     uuid not null,
  slot         int not null check (slot >= 1),
  speaker_id   uuid, -- null: erased
  title_zh     text check (length(title_zh) between 1 and 60),
  title_en     text check (length(title_en) between 1 and 90),
  about_zh     text check (length(about_zh) between 1 and 2000),
  about_en     text check (length(about_en) between 1 and 3000),
  shown        boolean not null, -- visitors of a public event see the speaker's name
  slides       text check (length(slides) between 8 and 500),
  recording    text check (length(recording) between 8 and 500),
  wish_id      uuid,
  made_at      timestamptz not null,
  reminded_at  timestamptz,
  published_at timestamptz, -- it is evidence
  primary key (community_id, id),
  foreign key (community_id, event_id) references talks.lineup (community_id, event_id),
  foreign key (community_id, wish_id) references talks.wish (community_id, id) on delete set null (wish_id),
  constraint talk_titled_in_a_language check (coalesce(title_zh, title_en) is not null),
  constraint one_talk_per_slot unique (community_id, event_id, slot) deferrable initially immediate -- two speakers swap in one statement
);
create index on talks.talk (community_id, speaker_id);
create index on talks.talk (community_id, wish_id) where wish_id is not null;
call postgres.keep_apart('talks.talk');

-- Those who take a slot, and the host who closes one, wait for the lineup's row.
create function talks.keep_to_slots() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.slot > (select l.talks from talks.lineup l where l.community_id = new.community_id and l.event_id = new.event_id for update) then
    raise exception using errcode = 'check_violation', constraint = 'slot_of_the_lineup', message = 'There is no such slot.';
  end if;
  return null;
end $$;
create trigger keep_to_slots after insert or update of event_id, slot on talks.talk for each row execute function talks.keep_to_slots();

create function talks.keep_taken_slots() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from talks.talk t where t.community_id = new.community_id and t.event_id = new.event_id and t.slot > new.talks) then
    raise exception using errcode = 'check_violation', constraint = 'slots_that_are_taken', message = 'A talk is in a slot that would close.';
  end if;
  return null;
end $$;
create trigger keep_taken_slots after update of talks on talks.lineup for each row execute function talks.keep_taken_slots();

create table talks.swap (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  talk_id      uuid not null, -- of the speaker who asks
  other_id     uuid not null,
  asked_at     timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, talk_id) references talks.talk (community_id, id) on delete cascade,
  foreign key (community_id, other_id) references talks.talk (community_id, id) on delete cascade,
  constraint swap_is_between_two check (talk_id <> other_id),
  constraint one_swap_of_a_talk unique (community_id, talk_id)
);
create index on talks.swap (community_id, other_id);
call postgres.keep_apart('talks.swap');

create table talks.nomination (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  nominee_id   uuid not null,
  by_id        uuid not null,
  topic        text not null check (length(topic) between 1 and 120),
  event_id     uuid, -- null: at any event
  state        text not null check (state in ('open', 'accepted', 'declined')),
  made_at      timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, nominee_id) references people.person (community_id, id) on delete cascade,
  foreign key (community_id, by_id) references people.person (community_id, id) on delete cascade,
  foreign key (community_id, event_id) references talks.lineup (community_id, event_id),
  constraint nobody_nominates_themselves check (nominee_id <> by_id)
);
create unique index one_open_nomination on talks.nomination (community_id, by_id, nominee_id) where state = 'open';
create index on talks.nomination (community_id, nominee_id) where state = 'open';
create index on talks.nomination (community_id, made_at);
call postgres.keep_apart('talks.nomination');
