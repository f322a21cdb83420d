-- Queues (排隊叫號): numbers at an office. Of the people who wait there is a number, what they come for, and times: no column could name one of them.

create schema queues;
grant usage on schema queues to juluo_app;

create table queues.queue (
  community_id    uuid not null references postgres.community (id),
  id              uuid not null,
  site_id         uuid, -- by whose zone its days are counted; null: the community's
  name_zh         text check (length(name_zh) between 1 and 60),
  name_en         text check (length(name_en) between 1 and 90),
  about_zh        text check (length(about_zh) between 1 and 600),
  about_en        text check (length(about_en) between 1 and 600),
  entry           text not null check (entry in ('open', 'daily', 'rotating')), -- whether a code that is seen at the office is needed for a ticket by phone
  per_minute      int not null check (per_minute between 1 and 600), -- tickets by phone and kiosk, of the whole queue: of whom they are is not known
  letter          text not null check (letter ~ '^[A-Z]$'),
  priority_letter text not null check (priority_letter ~ '^[A-Z]$'),
  priority        boolean not null, -- there is a priority lane
  priority_run    int not null check (priority_run between 1 and 9), -- so many of it one after another at a counter while an ordinary one waits
  last_minutes    int not null check (last_minutes between 0 and 240), -- no tickets in the last minutes before it closes
  grace_minutes   int not null check (grace_minutes between 1 and 120), -- in which a missed ticket can come back, once
  late_by         int not null check (late_by between 1 and 20), -- so many go first where a person is late
  secret          bytea not null check (length(secret) = 32), -- of the codes that are seen at the office, and of the addresses of its kiosk and screen
  made_at         timestamptz not null,
  made_by         uuid,
  opened_at       timestamptz, -- until then only those who manage queues see it
  closed_at       timestamptz,
  paused_on       date, -- no more tickets on this day
  primary key (community_id, id),
  foreign key (community_id, site_id) references web.site (community_id, id),
  constraint queue_named_in_a_language check (coalesce(name_zh, name_en) is not null),
  constraint letters_of_lanes_differ check (letter <> priority_letter),
  constraint queue_closed_once_open check (closed_at is null or opened_at is not null)
);
call postgres.keep_apart('queues.queue');

create table queues.queue_span (
  community_id uuid not null references postgres.community (id),
  queue_id     uuid not null,
  weekday      int not null check (weekday between 1 and 7),
  opens        int not null check (opens between 0 and 1439), -- minutes of the wall clock
  closes       int not null, -- beyond 1440: in the small hours of the next day
  primary key (community_id, queue_id, weekday, opens),
  foreign key (community_id, queue_id) references queues.queue (community_id, id),
  constraint closes_after_it_opens check (closes > opens and closes <= 2880)
);
call postgres.keep_apart('queues.queue_span');

create table queues.matter (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  queue_id     uuid not null,
  title_zh     text check (length(title_zh) between 1 and 40),
  title_en     text check (length(title_en) between 1 and 60),
  minutes      int not null check (minutes between 1 and 240), -- the usual length as people say it, until it is known better
  made_at      timestamptz not null,
  retired_at   timestamptz,
  primary key (community_id, id),
  unique (community_id, queue_id, id),
  foreign key (community_id, queue_id) references queues.queue (community_id, id),
  constraint matter_titled_in_a_language check (coalesce(title_zh, title_en) is not null)
);
call postgres.keep_apart('queues.matter');

create table queues.counter (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  queue_id     uuid not null,
  label        text not null check (length(label) between 1 and 12),
  staffed_by   uuid, -- the member of staff who sits there now
  opened_at    timestamptz, -- null: no one is called to it
  run          int not null default 0 check (run between 0 and 9), -- priority tickets that it called in a row while an ordinary one waited
  made_at      timestamptz not null,
  retired_at   timestamptz,
  primary key (community_id, id),
  unique (community_id, queue_id, id),
  foreign key (community_id, queue_id) references queues.queue (community_id, id),
  constraint staffed_while_open check (staffed_by is null or opened_at is not null),
  constraint retired_counter_is_closed check (retired_at is null or opened_at is null)
);
create unique index one_counter_of_a_label on queues.counter (community_id, queue_id, label) where retired_at is null;
create unique index one_counter_for_a_person on queues.counter (community_id, staffed_by) where staffed_by is not null;
call postgres.keep_apart('queues.counter');

-- What a counter serves; a counter that is not named here serves everything.
create table queues.counter_matter (
  community_id uuid not null references postgres.community (id),
  queue_id     uuid not null,
  counter_id   uuid not null,
  matter_id    uuid not null,
  primary key (community_id, counter_id, matter_id),
  foreign key (community_id, queue_id) references queues.queue (community_id, id),
  foreign key (community_id, queue_id, counter_id) references queues.counter (community_id, queue_id, id),
  foreign key (community_id, queue_id, matter_id) references queues.matter (community_id, queue_id, id)
);
call postgres.keep_apart('queues.counter_matter');

create table queues.queue_staff (
  community_id uuid not null references postgres.community (id),
  queue_id     uuid not null,
  person_id    uuid not null,
  since        timestamptz not null,
  primary key (community_id, queue_id, person_id),
  foreign key (community_id, queue_id) references queues.queue (community_id, id),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade
);
create index on queues.queue_staff (community_id, person_id);
call postgres.keep_apart('queues.queue_staff');

-- The one row through which everything in a line goes, one after another: the last numbers of the day, and a turn for those who watch.
create table queues.line (
  community_id uuid not null references postgres.community (id),
  queue_id     uuid not null,
  day          date not null,
  ordinary     int not null check (ordinary >= 0),
  priority     int not null check (priority >= 0),
  turn         bigint not null,
  primary key (community_id, queue_id),
  foreign key (community_id, queue_id) references queues.queue (community_id, id)
);
call postgres.keep_apart('queues.line');

-- A number. Purged when its day is over; until then times, and nothing of the person.
create table queues.ticket (
  community_id    uuid not null references postgres.community (id),
  id              uuid not null,
  queue_id        uuid not null,
  day             date not null, -- of its numbers
  lane            text not null check (lane in ('ordinary', 'priority')),
  number          int not null check (number >= 1),
  matter_id       uuid not null,
  digest          bytea not null check (length(digest) = 32), -- of the secret in its address
  state           text not null check (state in ('waiting', 'called', 'served', 'no_show', 'left')),
  place           double precision not null, -- in its lane: the number, unless it let others go first
  issued_at       timestamptz not null,
  not_before      timestamptz, -- away until then, keeping its place
  let_pass        int not null default 0 check (let_pass between 0 and 3), -- how often it let others go first
  missed          int not null default 0 check (missed between 0 and 2), -- how often it was called and no one came
  for_counter_id  uuid, -- sent on to this counter alone
  first_called_at timestamptz,
  ended_at        timestamptz,
  primary key (community_id, id),
  foreign key (community_id, queue_id) references queues.queue (community_id, id),
  foreign key (community_id, queue_id, matter_id) references queues.matter (community_id, queue_id, id),
  foreign key (community_id, queue_id, for_counter_id) references queues.counter (community_id, queue_id, id),
  constraint a_number_is_given_once unique (community_id, queue_id, day, lane, number),
  constraint one_ticket_at_an_address unique (community_id, digest),
  constraint ended_when_it_is_over check ((ended_at is not null) = (state in ('served', 'no_show', 'left')))
);
create index on queues.ticket (community_id, queue_id, day, state);
call postgres.keep_apart('queues.ticket');

-- Each time that a ticket is called to a counter, and how that ended. Goes with the ticket.
create table queues.call (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  ticket_id    uuid not null,
  queue_id     uuid not null,
  counter_id   uuid not null,
  matter_id    uuid not null,
  called_at    timestamptz not null,
  again_at     timestamptz, -- called once more
  ended_at     timestamptz,
  ending       text check (ending in ('served', 'no_show', 'sent_on', 'left')),
  primary key (community_id, id),
  foreign key (community_id, queue_id) references queues.queue (community_id, id),
  foreign key (community_id, ticket_id) references queues.ticket (community_id, id) on delete cascade,
  foreign key (community_id, queue_id, counter_id) references queues.counter (community_id, queue_id, id),
  foreign key (community_id, queue_id, matter_id) references queues.matter (community_id, queue_id, id),
  constraint ends_in_some_way check ((ended_at is null) = (ending is null))
);
create unique index one_counter_for_a_ticket on queues.call (community_id, ticket_id) where ended_at is null;
create unique index one_ticket_at_a_counter on queues.call (community_id, counter_id) where ended_at is null;
create index on queues.call (community_id, ticket_id);
create index on queues.call (community_id, queue_id, called_at);
call postgres.keep_apart('queues.call');

-- What is left of tickets: counts and sums of an hour of the wall clock.
create table queues.hour_count (
  community_id     uuid not null references postgres.community (id),
  queue_id         uuid not null,
  day              date not null,
  hour             int not null check (hour between 0 and 23),
  lane             text not null check (lane in ('ordinary', 'priority')),
  matter_id        uuid not null,
  issued           int not null,
  served           int not null,
  missed           int not null, -- called, and no one came
  gone             int not null, -- left the line, or waited when the day ended
  waits            int not null, -- first calls of those who had not asked to be called later
  wait_seconds     double precision not null,
  handlings        int not null, -- calls that ended in this hour's calls
  handling_seconds double precision not null,
  handling_squares double precision not null,
  primary key (community_id, queue_id, day, hour, lane, matter_id),
  foreign key (community_id, queue_id) references queues.queue (community_id, id),
  foreign key (community_id, queue_id, matter_id) references queues.matter (community_id, queue_id, id)
);
call postgres.keep_apart('queues.hour_count');
