-- Outcomes of events: what people said of them, and which of their pairs dealt with each other afterwards.

create schema eventoutcomes;
grant usage on schema eventoutcomes to juluo_app;

create table eventoutcomes.feedback (
  community_id uuid not null references postgres.community (id),
  event_id     uuid not null,
  person_id    uuid not null,
  worth        text check (worth in ('yes', 'partly', 'no')), -- null: not said
  met          boolean, -- whether they met someone new; null: not said
  said_at      timestamptz not null,
  primary key (community_id, event_id, person_id),
  foreign key (community_id, event_id) references events.event (community_id, id),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade,
  constraint something_is_said check (num_nonnulls(worth, met) > 0)
);
create index on eventoutcomes.feedback (community_id, person_id);
call postgres.keep_apart('eventoutcomes.feedback');

-- Numbers only: no row says who.
create table eventoutcomes.outcome (
  community_id uuid not null references postgres.community (id),
  event_id     uuid not null,
  people       int not null check (people >= 0), -- that were there and agree that their presence counts
  first_met    int not null check (first_met >= 0), -- pairs who were first together there
  before       int not null check (before >= 0), -- pairs who first helped or worked with each other in the days before
  after        int not null check (after >= 0), -- the same in as many days after
  days         int not null check (days between 1 and 60),
  computed_at  timestamptz not null,
  primary key (community_id, event_id),
  foreign key (community_id, event_id) references events.event (community_id, id)
);
call postgres.keep_apart('eventoutcomes.outcome');
