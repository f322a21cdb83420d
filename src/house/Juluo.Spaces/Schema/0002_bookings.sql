-- Who holds what when. That no unit is held twice is said once, by no_two_claims, and holds whatever a program looks at before it writes.

-- A resource held by a person for a half-open time. Cancelled and declined ones stay as history; their claims are gone.
create table places.booking (
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
  foreign key (community_id, resource_id) references places.resource (community_id, id),
  constraint one_booking_of_an_external_id unique (community_id, source, external_id),
  check (not isempty(during) and lower_inc(during) and not upper_inc(during) and not lower_inf(during) and not upper_inf(during)),
  check ((state = 'held') <= (held_until is not null))
);
create index booking_of_person on places.booking (community_id, person_id, lower(during));
create index booking_by_time on places.booking using gist (community_id, during);
create index booking_of_resource on places.booking (community_id, resource_id, lower(during));
create index booking_of_series on places.booking (community_id, series_id, lower(during)) where series_id is not null;
create index booking_waiting on places.booking (community_id, state, lower(during)) where state in ('held', 'requested');
call kernel.keep_apart('places.booking');

-- What a booking costs, as it was said before it was made. Never changed: another price is another quote, and the latest counts.
create table places.quote (
  community_id uuid not null,
  id           uuid not null,
  booking_id   uuid not null,
  made_at      timestamptz not null,
  amount       bigint not null check (amount >= 0), -- minor units, what is to be paid
  currency     text not null check (currency ~ '^[A-Z]{3}$'),
  lines        jsonb not null, -- how it comes about: quantity, unit, price, what credits pay
  primary key (community_id, id),
  foreign key (community_id, booking_id) references places.booking (community_id, id)
);
create index on places.quote (community_id, booking_id, made_at desc);
call kernel.keep_apart('places.quote');
revoke update, delete on places.quote from juluo_app;

-- Nothing can be booked of these for a time: repair, holiday, an outside calendar.
create table places.closure (
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
  foreign key (community_id, resource_id) references places.resource (community_id, id),
  constraint one_closure_of_an_external_id unique (community_id, source, external_id)
);
create index on places.closure using gist (community_id, resource_id, during);
call kernel.keep_apart('places.closure');

-- A unit is taken: by a booking (asked for, held or agreed) or by a closure. A claim that stands is a row; whoever lets go deletes it. The time is widened by the
-- buffers. A hall's booking claims the units of its rooms.
create table places.claim (
  community_id uuid not null,
  id           uuid not null,
  unit_id      uuid not null,
  during       tstzrange not null check (not isempty(during) and not lower_inf(during) and not upper_inf(during)),
  booking_id   uuid,
  closure_id   uuid,
  primary key (community_id, id),
  foreign key (community_id, unit_id) references places.unit (community_id, id),
  foreign key (community_id, booking_id) references places.booking (community_id, id),
  foreign key (community_id, closure_id) references places.closure (community_id, id),
  constraint no_two_claims exclude using gist (community_id with =, unit_id with =, during with &&),
  check (num_nonnulls(booking_id, closure_id) = 1)
);
create index claim_of_booking on places.claim (community_id, booking_id) where booking_id is not null;
create index claim_of_closure on places.claim (community_id, closure_id) where closure_id is not null;
call kernel.keep_apart('places.claim');

-- Who else comes.
create table places.booking_guest (
  community_id uuid not null,
  id           uuid not null,
  booking_id   uuid not null,
  person_id    uuid, -- one of us; else a name and perhaps an address
  name         text check (length(name) between 1 and 120),
  email        text check (length(email) between 3 and 254),
  answer       text not null default 'asked' check (answer in ('asked', 'yes', 'no')),
  primary key (community_id, id),
  foreign key (community_id, booking_id) references places.booking (community_id, id),
  check ((person_id is null) <> (name is null))
);
create unique index one_guest_of_a_person on places.booking_guest (community_id, booking_id, person_id) where person_id is not null;
call kernel.keep_apart('places.booking_guest');

-- What a series was asked for as: its dates are expanded on the site's wall clock, each into a booking of its own.
create table places.series (
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
  made_at      timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, resource_id) references places.resource (community_id, id)
);
call kernel.keep_apart('places.series');
alter table places.booking add foreign key (community_id, series_id) references places.series (community_id, id);

-- Somebody is erased: what was booked stays, for how full the house was and what is to be billed, but nobody knows by whom and what for. What was still to come is free.
create function places.forget_booker(person uuid) returns void language sql set search_path = pg_catalog, pg_temp as $$
  delete from places.claim c using places.booking b
  where c.community_id = kernel.here() and b.community_id = kernel.here() and c.booking_id = b.id and b.person_id = person and upper(b.during) > now();
  update places.booking set
    state = case when state in ('held', 'requested', 'confirmed') and upper(during) > now() then 'cancelled' else state end,
    person_id = '00000000-0000-0000-0000-000000000000', title = null, note = null, reason = null, version = version + 1
  where community_id = kernel.here() and person_id = person;
  update places.booking set made_by = nullif(made_by, person), decided_by = nullif(decided_by, person)
  where community_id = kernel.here() and person in (made_by, decided_by);
  update places.series set person_id = '00000000-0000-0000-0000-000000000000' where community_id = kernel.here() and person_id = person;
$$;
revoke all on function places.forget_booker(uuid) from public;
grant execute on function places.forget_booker(uuid) to juluo_app;
