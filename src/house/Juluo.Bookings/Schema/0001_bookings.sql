-- Who holds what when. That no unit is held twice is said once, by no_two_claims, and holds whatever a program looks at before it writes.

create schema bookings;
grant usage on schema bookings to juluo_app;

-- What a series was asked for as: its dates are expanded on the site's wall clock, each into a booking of its own.
create table bookings.series (
  community_id uuid not null,
  id           uuid not null,
  resource_id  uuid not null,
  person_id    uuid not null,
  every        text not null check (every in ('day', 'week', 'month')),
  interval     smallint not null default 1 check (interval between 1 and 52),
  weekdays     smallint not null default 0 check (weekdays between 0 and 127), -- of weekly ones; bit 0 is Monday
  first_day    date not null,
  last_day     date not null check (last_day >= first_day),
  starts       smallint not null check (starts between 0 and 1439),
  minutes      int not null check (minutes > 0),
  title        text check (length(title) between 1 and 120),
  people       smallint check (people > 0),
  made_at      timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, resource_id) references spaces.resource (community_id, id)
);
call postgres.keep_apart('bookings.series');

-- A date of a series that could not be had, and why: the key of an error's sentence.
create table bookings.series_miss (
  community_id uuid not null,
  series_id    uuid not null,
  day          date not null,
  why          text not null,
  primary key (community_id, series_id, day),
  foreign key (community_id, series_id) references bookings.series (community_id, id)
);
call postgres.keep_apart('bookings.series_miss');

-- A resource held by a person for a half-open time. Cancelled and declined ones stay as history; their claims are gone.
create table bookings.booking (
  community_id  uuid not null,
  id            uuid not null,
  resource_id   uuid not null,
  person_id     uuid not null,
  during        tstzrange not null, -- without the buffers
  state         text not null check (state in ('held', 'requested', 'confirmed', 'declined', 'cancelled', 'lapsed', 'missed')),
  title         text check (length(title) between 1 and 120),
  note          text check (length(note) between 1 and 1000),
  people        smallint check (people > 0),
  series_id     uuid,
  made_at       timestamptz not null,
  made_by       uuid,
  held_until    timestamptz, -- of a hold: afterwards it lapses
  checked_in_at timestamptz,
  ended_at      timestamptz, -- left before the end: the rest is free again
  decided_at    timestamptz,
  decided_by    uuid,
  reason        text check (length(reason) between 1 and 400), -- why it was declined or cancelled
  cancelled_at  timestamptz,
  late          boolean not null default false, -- cancelled too late, by the rule of then
  sequence      int not null default 0, -- RFC 5546: rises with every change that others must hear of
  version       int not null default 1,
  source        text not null default 'hand',
  external_id   text check (length(external_id) between 1 and 120),
  primary key (community_id, id),
  foreign key (community_id, resource_id) references spaces.resource (community_id, id),
  foreign key (community_id, series_id) references bookings.series (community_id, id),
  check (not isempty(during) and lower_inc(during) and not upper_inc(during) and not lower_inf(during) and not upper_inf(during)),
  check ((state = 'held') <= (held_until is not null))
);
-- Only what was imported has an id from elsewhere: what is booked by hand has no place in this index, and is not slowed down by it.
create unique index one_booking_of_an_external_id on bookings.booking (community_id, source, external_id) where external_id is not null;
create index booking_of_person on bookings.booking (community_id, person_id, lower(during));
create index booking_by_time on bookings.booking using gist (community_id, during);
create index booking_of_resource on bookings.booking (community_id, resource_id, lower(during));
create index booking_of_series on bookings.booking (community_id, series_id, lower(during)) where series_id is not null;
create index booking_waiting on bookings.booking (community_id, state, lower(during)) where state in ('held', 'requested');
call postgres.keep_apart('bookings.booking');

-- What a booking costs, as it was said before it was made. Never changed: another price is another quote, and the latest counts.
create table bookings.quote (
  community_id uuid not null,
  id           uuid not null,
  booking_id   uuid not null,
  made_at      timestamptz not null,
  amount       bigint not null check (amount >= 0), -- minor units, what is to be paid
  currency     text not null check (currency ~ '^[A-Z]{3}$'),
  lines        jsonb not null, -- how it comes about: quantity, unit, price, what credits pay
  primary key (community_id, id),
  foreign key (community_id, booking_id) references bookings.booking (community_id, id)
);
create index on bookings.quote (community_id, booking_id, made_at desc);
call postgres.keep_apart('bookings.quote');
revoke update, delete on bookings.quote from juluo_app;

-- Nothing can be booked of these for a time: repair, holiday, an outside calendar.
create table bookings.closure (
  community_id uuid not null,
  id           uuid not null,
  resource_id  uuid not null,
  during       tstzrange not null check (not isempty(during) and not lower_inf(during) and not upper_inf(during)),
  reason       text check (length(reason) between 1 and 200),
  source       text not null default 'hand', -- or the calendar that says so
  external_id  text,
  made_at      timestamptz not null,
  made_by      uuid,
  primary key (community_id, id),
  foreign key (community_id, resource_id) references spaces.resource (community_id, id),
  constraint one_closure_of_an_external_id unique (community_id, source, external_id)
);
create index on bookings.closure using gist (community_id, resource_id, during);
call postgres.keep_apart('bookings.closure');

-- A unit is taken: by a booking (asked for, held or agreed) or by a closure. A claim that stands is a row; whoever lets go deletes it. The time is widened by the
-- buffers. A hall's booking claims the units of its rooms.
create table bookings.claim (
  community_id uuid not null,
  id           uuid not null,
  unit_id      uuid not null,
  during       tstzrange not null check (not isempty(during) and not lower_inf(during) and not upper_inf(during)),
  booking_id   uuid,
  closure_id   uuid,
  primary key (community_id, id),
  foreign key (community_id, unit_id) references spaces.unit (community_id, id),
  foreign key (community_id, booking_id) references bookings.booking (community_id, id),
  foreign key (community_id, closure_id) references bookings.closure (community_id, id),
  constraint no_two_claims exclude using gist (community_id with =, unit_id with =, during with &&),
  check (num_nonnulls(booking_id, closure_id) = 1)
);
create index claim_of_booking on bookings.claim (community_id, booking_id) where booking_id is not null;
create index claim_of_closure on bookings.claim (community_id, closure_id) where closure_id is not null;
call postgres.keep_apart('bookings.claim');

-- What is on at a time is looked up by ranges. Under row-level security an operator on ranges may only be tried on rows that are known to be one's own (it is not
-- "leakproof"), so that no index over time was used and every calendar read all that was ever booked. Through these views the same rows are seen, of the present
-- community and of no other, but that is an ordinary condition, and the indexes serve. They are for looking; who writes goes to the tables.
-- Who looks unit by unit says "offset 0": the unit's own part of the index is then asked for each, and not all that is on at the time for all.
do $$ begin
  execute format('create policy owners_views on bookings.claim for select to %I using (true)', current_user);
  execute format('create policy owners_views on bookings.booking for select to %I using (true)', current_user);
end $$;
create view bookings.claim_here as select * from bookings.claim where community_id = (select postgres.here());
create view bookings.booking_here as select * from bookings.booking where community_id = (select postgres.here());
grant select on bookings.claim_here, bookings.booking_here to juluo_app;

-- Who else comes.
create table bookings.booking_guest (
  community_id uuid not null,
  id           uuid not null,
  booking_id   uuid not null,
  person_id    uuid, -- one of us; else a name and perhaps an address
  name         text check (length(name) between 1 and 120),
  email        text check (length(email) between 3 and 254),
  language     text check (length(language) between 2 and 20), -- in which somebody from outside is written to, as whoever asked them chose; null: nobody did, or one of us
  answer       text not null default 'asked' check (answer in ('asked', 'yes', 'no')),
  primary key (community_id, id),
  foreign key (community_id, booking_id) references bookings.booking (community_id, id),
  check ((person_id is null) <> (name is null)),
  constraint language_of_an_outsider check (language is null or person_id is null)
);
create unique index one_guest_of_a_person on bookings.booking_guest (community_id, booking_id, person_id) where person_id is not null;
call postgres.keep_apart('bookings.booking_guest');

-- Credits follow their booking, whoever changes it: used when it is agreed, given back when it does not come to be, kept when it was cancelled too late or nobody came.
create function bookings.credits_follow_booking() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  at timestamptz := case new.state when 'cancelled' then new.cancelled_at when 'lapsed' then new.held_until when 'missed' then upper(new.during) else new.decided_at end;
begin
  if new.state in ('confirmed', 'missed') or (new.state = 'cancelled' and new.late) then
    perform plans.use_credit(new.community_id, new.id, coalesce(at, new.made_at));
  elsif new.state in ('cancelled', 'declined', 'lapsed') then
    perform plans.give_back_credit(new.community_id, new.id, coalesce(at, new.made_at));
  end if;
  return null;
end $$;
create trigger credits_follow after update of state on bookings.booking for each row when (new.state is distinct from old.state)
  execute function bookings.credits_follow_booking();

-- Somebody waits for a time that is taken. When it is free again it is offered in order, one at a time, each for a while.
create table bookings.waiting (
  community_id uuid not null,
  id           uuid not null,
  resource_id  uuid not null,
  person_id    uuid not null,
  during       tstzrange not null check (not isempty(during) and not lower_inf(during) and not upper_inf(during)),
  joined_at    timestamptz not null,
  state        text not null default 'waiting' check (state in ('waiting', 'offered', 'taken', 'passed', 'left')),
  booking_id   uuid, -- the hold that was offered
  primary key (community_id, id),
  foreign key (community_id, resource_id) references spaces.resource (community_id, id),
  foreign key (community_id, booking_id) references bookings.booking (community_id, id),
  check ((state in ('offered', 'taken', 'passed')) = (booking_id is not null))
);
create index waiting_in_order on bookings.waiting (community_id, resource_id, joined_at, id) where state = 'waiting';
create index on bookings.waiting (community_id, person_id);
create index on bookings.waiting (community_id, booking_id) where booking_id is not null;
create unique index waits_once on bookings.waiting (community_id, resource_id, person_id, lower(during), upper(during)) where state in ('waiting', 'offered');
call postgres.keep_apart('bookings.waiting');

-- A secret address at which a calendar program reads: of the secret there is only its hash. It shows what its maker may see when it is read.
create table bookings.calendar_link (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  made_by      uuid not null,
  shows        text not null check (shows in ('agenda', 'busy')), -- busy: when, and nothing of what
  resource_id  uuid, -- neither this nor the next: the maker's own bookings
  site_id      uuid,
  language     text not null check (length(language) between 2 and 20),
  hash         bytea not null check (length(hash) = 32),
  made_at      timestamptz not null,
  used_at      timestamptz, -- to the hour
  revoked_at   timestamptz,
  primary key (community_id, id),
  foreign key (community_id, resource_id) references spaces.resource (community_id, id),
  foreign key (community_id, site_id) references web.site (community_id, id),
  constraint one_calendar_link_of_a_hash unique (community_id, hash),
  check (num_nonnulls(resource_id, site_id) <= 1)
);
create index on bookings.calendar_link (community_id, made_by);
call postgres.keep_apart('bookings.calendar_link');

-- A calendar kept elsewhere whose events close a resource here. Its closures have it as their source.
create table bookings.outside_calendar (
  community_id uuid not null,
  id           uuid not null,
  resource_id  uuid not null,
  address      text not null, -- sealed: whoever knows it can read that calendar
  host         text not null check (length(host) between 1 and 255),
  name         text check (length(name) <= 200),
  made_at      timestamptz not null,
  made_by      uuid,
  tried_at     timestamptz,
  well_at      timestamptz,
  due_at       timestamptz not null,
  tag          text check (length(tag) <= 500),
  failures     int not null default 0,
  failure      text check (length(failure) <= 400), -- key of the sentence
  failure_with jsonb,
  unread       int not null default 0, -- events that say what is not understood
  primary key (community_id, id),
  foreign key (community_id, resource_id) references spaces.resource (community_id, id)
);
create index on bookings.outside_calendar (community_id, due_at);
call postgres.keep_apart('bookings.outside_calendar');

-- Who has a booking in their own calendar by mail, and how it was last told: the next message must rise above it, and whoever got one hears of the end.
create table bookings.sent_invitation (
  community_id uuid not null,
  booking_id   uuid not null,
  email        text not null check (length(email) between 3 and 254),
  person_id    uuid,
  guest_id     uuid,
  name         text not null,
  language     text not null,
  sequence     int not null,
  sent_at      timestamptz not null,
  withdrawn_at timestamptz,
  primary key (community_id, booking_id, email),
  foreign key (community_id, booking_id) references bookings.booking (community_id, id)
);
call postgres.keep_apart('bookings.sent_invitation');

-- Somebody is erased: what was booked stays, for how full the house was and what is to be billed, but nobody knows by whom and what for. What was still to come
-- the program has cancelled before.
create function bookings.forget_booker(person uuid) returns void language sql set search_path = pg_catalog, pg_temp as $$
  update bookings.booking set person_id = '00000000-0000-0000-0000-000000000000', title = null, note = null, reason = null, version = version + 1
  where community_id = postgres.here() and person_id = person;
  update bookings.booking set made_by = nullif(made_by, person), decided_by = nullif(decided_by, person)
  where community_id = postgres.here() and person in (made_by, decided_by);
  update bookings.series set person_id = '00000000-0000-0000-0000-000000000000' where community_id = postgres.here() and person_id = person;
$$;
revoke all on function bookings.forget_booker(uuid) from public;
grant execute on function bookings.forget_booker(uuid) to juluo_app;
