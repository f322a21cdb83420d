-- On what terms somebody uses the houses: plans and what they include, rules and prices of resources, credit, and days at houses of allies.
-- What is booked stands above: a booking is a key here and nothing more.

create schema plans;
grant usage on schema plans to juluo_app;

create table plans.plan (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  name_zh      text not null check (length(name_zh) between 1 and 80),
  name_en      text not null check (length(name_en) between 1 and 80),
  about_zh     text check (length(about_zh) <= 2000),
  about_en     text check (length(about_en) <= 2000),
  amount       bigint not null check (amount >= 0), -- a month, in minor units of the community's currency
  made_at      timestamptz not null,
  retired_at   timestamptz, -- nobody new; who has it keeps it
  version      int not null default 1,
  external_id  text check (length(external_id) between 1 and 120),
  primary key (community_id, id),
  constraint one_plan_of_an_external_id unique (community_id, external_id)
);
call postgres.keep_apart('plans.plan');

-- What a plan includes, version by version. It is only added to, as is what became of who has it: a bill of any month finds what held then.
create table plans.plan_terms (
  community_id  uuid not null,
  plan_id       uuid not null,
  number        int not null check (number > 0),
  amount        bigint not null check (amount >= 0), -- a month
  currency      text not null check (currency ~ '^[A-Z]{3}$'),
  minutes       jsonb not null default '{}' check (jsonb_typeof(minutes) = 'object'), -- a month, by kind of resource; -1: as much as they like
  days          smallint check (days between 0 and 31), -- in the house, a month; null: every day
  sites         uuid[] not null default '{}', -- empty: all
  guests        smallint not null default 0 check (guests between 0 and 99), -- that may come along at a time
  mail_address  boolean not null default false,
  doors         text not null default 'opening' check (doors in ('none', 'opening', 'always')),
  passport_days smallint not null default 0 check (passport_days between 0 and 31), -- a month, at houses of allied communities
  made_at       timestamptz not null,
  made_by       uuid,
  primary key (community_id, plan_id, number),
  -- Whoever makes a plan may write its first terms before it.
  foreign key (community_id, plan_id) references plans.plan (community_id, id) on delete cascade deferrable initially deferred
);
call postgres.keep_apart('plans.plan_terms');
revoke update, delete on plans.plan_terms from juluo_app;

-- A plan is never without terms, also one that comes from an import.
create function plans.first_terms() returns trigger language plpgsql as $$
begin
  insert into plans.plan_terms (community_id, plan_id, number, amount, currency, made_at)
  select new.community_id, new.id, 1, new.amount, c.currency, new.made_at from postgres.community c where c.id = new.community_id
  on conflict (community_id, plan_id, number) do nothing;
  return null;
end $$;
create trigger first_terms after insert on plans.plan for each row execute function plans.first_terms();

-- Somebody has a plan from one day until the day before another; one plan once at a time.
create table plans.subscription (
  community_id uuid not null,
  id           uuid not null,
  plan_id      uuid not null,
  person_id    uuid not null,
  terms        int not null, -- of the day on which it was given
  payer_id     uuid, -- who pays for a plan that somebody else has: a company for its people, a member for their assistant; null: whoever has it
  days         daterange not null check (not isempty(days) and not lower_inf(days)),
  amount       bigint not null check (amount >= 0), -- a month, as it was agreed
  currency     text not null check (currency ~ '^[A-Z]{3}$'),
  made_at      timestamptz not null,
  made_by      uuid,
  external_id  text check (length(external_id) between 1 and 120),
  primary key (community_id, id),
  foreign key (community_id, plan_id) references plans.plan (community_id, id),
  foreign key (community_id, plan_id, terms) references plans.plan_terms (community_id, plan_id, number),
  constraint one_subscription_of_an_external_id unique (community_id, external_id),
  constraint a_plan_once_at_a_time exclude using gist (community_id with =, person_id with =, plan_id with =, days with &&)
);
create index subscription_of_person on plans.subscription using gist (community_id, person_id, days);
create index on plans.subscription (community_id, payer_id) where payer_id is not null;
call postgres.keep_apart('plans.subscription');
-- Only the days can change, and what changed them is a step.
revoke update, delete on plans.subscription from juluo_app;
grant update (days) on plans.subscription to juluo_app;

create function plans.newest_terms() returns trigger language plpgsql as $$
begin
  if new.terms is null then
    select max(t.number) into new.terms from plans.plan_terms t where t.community_id = new.community_id and t.plan_id = new.plan_id;
  end if;
  return new;
end $$;
create trigger newest_terms before insert on plans.subscription for each row execute function plans.newest_terms();

create table plans.pause (
  community_id    uuid not null,
  id              uuid not null,
  subscription_id uuid not null,
  days            daterange not null check (not isempty(days) and not lower_inf(days) and not upper_inf(days)),
  made_at         timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, subscription_id) references plans.subscription (community_id, id),
  constraint one_pause_at_a_time exclude using gist (community_id with =, subscription_id with =, days with &&)
);
call postgres.keep_apart('plans.pause');

create table plans.subscription_step (
  community_id    uuid not null,
  id              uuid not null,
  subscription_id uuid not null,
  at              timestamptz not null,
  kind            text not null check (kind in ('begun', 'paused', 'resumed', 'ended', 'continued', 'changed')),
  day             date not null, -- the first on which it is so
  until           date, -- of a pause: the first on which it is not so any more
  to_id           uuid, -- of a change: what it was changed into
  by_person       uuid,
  note            text check (length(note) between 1 and 200),
  primary key (community_id, id),
  foreign key (community_id, subscription_id) references plans.subscription (community_id, id),
  foreign key (community_id, to_id) references plans.subscription (community_id, id)
);
create index on plans.subscription_step (community_id, subscription_id, at);
call postgres.keep_apart('plans.subscription_step');
revoke update, delete on plans.subscription_step from juluo_app;
create trigger stays before update or delete on plans.subscription_step for each row execute function postgres.stays_as_written();

-- How a resource may be booked. What is null is as the resource's kind has it. The plan's own row, if there is one, comes before the resource's.
create table plans.rule (
  community_id  uuid not null,
  id            uuid not null,
  resource_id   uuid not null,
  plan_id       uuid, -- null: for everybody
  slot_minutes  smallint check (slot_minutes in (5, 10, 15, 20, 30, 60, 120, 240, 720, 1440)), -- bookings begin and end on this grid
  min_minutes   int check (min_minutes between 5 and 527040),
  max_minutes   int check (max_minutes between 5 and 527040),
  notice        int check (notice between 0 and 525600), -- minutes before the beginning
  horizon_days  int check (horizon_days between 0 and 1825), -- how far ahead
  buffer_before smallint check (buffer_before between 0 and 1440),
  buffer_after  smallint check (buffer_after between 0 and 1440),
  approval      boolean, -- somebody must agree
  outside_hours boolean, -- may be booked when the site is closed
  arrive_within smallint check (arrive_within between 5 and 1440), -- minutes after the beginning; who has not checked in by then loses it
  late_cancel   int check (late_cancel between 0 and 525600), -- minutes before the beginning; a cancellation after that is late
  most_open     smallint check (most_open between 1 and 1000), -- bookings that one person may have before them
  bookable      boolean, -- false: not by these people at all
  primary key (community_id, id),
  foreign key (community_id, resource_id) references spaces.resource (community_id, id),
  foreign key (community_id, plan_id) references plans.plan (community_id, id),
  constraint one_rule_of_a_plan unique nulls not distinct (community_id, resource_id, plan_id),
  check (min_minutes <= max_minutes)
);
call postgres.keep_apart('plans.rule');

-- What it costs, in minor units of the community's currency. Of the prices that fit a moment the narrowest counts (a plan before an audience, hours before the whole day).
create table plans.price (
  community_id uuid not null,
  id           uuid not null,
  resource_id  uuid not null,
  audience     text not null check (audience in ('member', 'guest', 'plan')),
  plan_id      uuid,
  per          text not null check (per in ('hour', 'day', 'night', 'month', 'booking')), -- of an hour and a day the cheaper counts
  weekdays     smallint not null default 127 check (weekdays between 1 and 127), -- bit 0 is Monday
  starts       smallint not null default 0 check (starts between 0 and 1439),
  ends         smallint not null default 1440 check (ends > starts and ends <= 1440),
  amount       bigint not null check (amount >= 0),
  primary key (community_id, id),
  foreign key (community_id, resource_id) references spaces.resource (community_id, id),
  foreign key (community_id, plan_id) references plans.plan (community_id, id),
  check ((audience = 'plan') = (plan_id is not null))
);
create index on plans.price (community_id, resource_id);
call postgres.keep_apart('plans.price');

-- What somebody may use without paying anew: minutes of a plan's month, days of a punch card. A ledger that is only added to; what is left stands beside it and is written by it alone.

-- What is sold or given: a day pass, a punch card, hours, a trial day.
create table plans.pass (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  kind         text not null check (kind in ('day', 'card', 'hours', 'trial')),
  name_zh      text not null check (length(name_zh) between 1 and 80),
  name_en      text not null check (length(name_en) between 1 and 80),
  quantity     int not null check (quantity between 1 and 100000), -- days; of hours: minutes
  kinds        text[] not null default '{}', -- of hours: which resources they pay
  sites        uuid[] not null default '{}', -- empty: all
  amount       bigint not null check (amount >= 0),
  valid_days   smallint not null check (valid_days between 1 and 1830), -- from the day of the sale
  made_at      timestamptz not null,
  retired_at   timestamptz,
  primary key (community_id, id),
  check ((kind = 'hours') = (kinds <> '{}')),
  check (kind not in ('day', 'trial') or quantity = 1),
  check (kind <> 'trial' or amount = 0)
);
call postgres.keep_apart('plans.pass');

create table plans.credit (
  community_id    uuid not null references postgres.community (id),
  id              uuid not null,
  person_id       uuid,
  holder          text check (length(holder) between 1 and 120), -- somebody who walked in and is no person of ours
  unit            text not null check (unit in ('minute', 'day')),
  kinds           text[] not null default '{}',
  sites           uuid[] not null default '{}',
  granted         int not null check (granted > 0),
  days            daterange not null check (not isempty(days) and not lower_inf(days) and not upper_inf(days)), -- on which it can be used
  source          text not null check (source in ('plan', 'pass', 'trial', 'gift')),
  subscription_id uuid,
  pass_id         uuid,
  amount          bigint not null default 0 check (amount >= 0), -- what it was sold for; whether it is paid is for bills to say
  currency        text not null check (currency ~ '^[A-Z]{3}$'),
  note            text check (length(note) between 1 and 200),
  made_at         timestamptz not null,
  made_by         uuid,
  free            int not null default 0,
  held            int not null default 0,
  used            int not null default 0,
  expired         int not null default 0,
  primary key (community_id, id),
  foreign key (community_id, subscription_id) references plans.subscription (community_id, id),
  foreign key (community_id, pass_id) references plans.pass (community_id, id),
  check (num_nonnulls(person_id, holder) = 1),
  check ((unit = 'minute') = (kinds <> '{}')),
  check ((source = 'plan') = (subscription_id is not null)),
  check ((source in ('pass', 'trial')) = (pass_id is not null)),
  constraint nothing_below_zero check (free >= 0 and held >= 0 and used >= 0 and expired >= 0),
  constraint it_adds_up check (free + held + used + expired = granted)
);
create unique index one_grant_of_a_period on plans.credit (community_id, subscription_id, unit, kinds, lower(days)) where subscription_id is not null;
create unique index one_trial_each on plans.credit (community_id, person_id) where source = 'trial' and person_id is not null;
create index credit_of_person on plans.credit using gist (community_id, person_id, days);
call postgres.keep_apart('plans.credit');
-- What is left is the ledger's to write.
revoke insert, update, delete on plans.credit from juluo_app;
grant insert (community_id, id, person_id, holder, unit, kinds, sites, granted, days, source, subscription_id, pass_id, amount, currency, note, made_at, made_by)
  on plans.credit to juluo_app;
grant update (note) on plans.credit to juluo_app; -- whoever may not change a row cannot lock it either

-- A day in the house by a plan or a pass: one a day, whatever is clicked.
create table plans.day_use (
  community_id    uuid not null references postgres.community (id),
  id              uuid not null,
  person_id       uuid, -- null: who walked in; the credit names them
  site_id         uuid not null,
  day             date not null,
  credit_id       uuid, -- null: a plan with every day
  subscription_id uuid,
  made_at         timestamptz not null,
  made_by         uuid,
  undone_at       timestamptz,
  primary key (community_id, id),
  foreign key (community_id, site_id) references web.site (community_id, id),
  foreign key (community_id, credit_id) references plans.credit (community_id, id),
  foreign key (community_id, subscription_id) references plans.subscription (community_id, id),
  check (num_nonnulls(credit_id, subscription_id) > 0)
);
create unique index one_use_a_day on plans.day_use (community_id, person_id, day) where undone_at is null and person_id is not null;
create unique index one_use_of_a_pass_a_day on plans.day_use (community_id, credit_id, day) where undone_at is null and credit_id is not null;
create index on plans.day_use (community_id, day, site_id);
call postgres.keep_apart('plans.day_use');
revoke update, delete on plans.day_use from juluo_app;
grant update (undone_at) on plans.day_use to juluo_app;

-- grant: comes to be. hold: free to held. use: held to used. release: held to free. spend: free to used. return: used to free. expire: free to expired.
create table plans.credit_entry (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  credit_id    uuid not null,
  at           timestamptz not null,
  kind         text not null check (kind in ('grant', 'hold', 'use', 'release', 'spend', 'return', 'expire')),
  amount       int not null check (amount > 0),
  booking_id   uuid, -- of Bookings, which stands above
  day_use_id   uuid,
  by_person    uuid,
  primary key (community_id, id),
  foreign key (community_id, credit_id) references plans.credit (community_id, id),
  foreign key (community_id, day_use_id) references plans.day_use (community_id, id),
  constraint what_it_is_for check (
    case when kind in ('grant', 'expire') then num_nonnulls(booking_id, day_use_id) = 0
         when kind = 'spend' then day_use_id is not null and booking_id is null
         when kind in ('hold', 'use', 'release') then booking_id is not null and day_use_id is null
         else num_nonnulls(booking_id, day_use_id) = 1 end)
);
create index on plans.credit_entry (community_id, credit_id, at);
create unique index granted_once on plans.credit_entry (community_id, credit_id) where kind = 'grant';
create unique index spent_and_returned_once on plans.credit_entry (community_id, day_use_id, kind) where day_use_id is not null;
call postgres.keep_apart('plans.credit_entry');
revoke update, delete on plans.credit_entry from juluo_app;
create trigger stays before update or delete on plans.credit_entry for each row execute function postgres.stays_as_written();

-- What a booking took of which credit: it gives back no more than that.
create table plans.credit_of_booking (
  community_id uuid not null references postgres.community (id),
  credit_id    uuid not null,
  booking_id   uuid not null,
  held         int not null default 0,
  used         int not null default 0,
  primary key (community_id, booking_id, credit_id),
  foreign key (community_id, credit_id) references plans.credit (community_id, id),
  constraint no_more_than_it_took check (held >= 0 and used >= 0)
);
call postgres.keep_apart('plans.credit_of_booking');
revoke insert, update, delete on plans.credit_of_booking from juluo_app;

create function plans.fill_credit() returns trigger language plpgsql as $$
begin
  new.free := new.granted; new.held := 0; new.used := 0; new.expired := 0;
  return new;
end $$;
create trigger fill before insert on plans.credit for each row execute function plans.fill_credit();

create function plans.grant_credit() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into plans.credit_entry (community_id, id, credit_id, at, kind, amount, by_person)
  values (new.community_id, gen_random_uuid(), new.id, new.made_at, 'grant', new.granted, new.made_by);
  return null;
end $$;
create trigger granted after insert on plans.credit for each row execute function plans.grant_credit();

create function plans.move_credit() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.kind = 'grant' then
    -- Written by the trigger of the credit itself, and granted_once by nobody else.
    return null;
  end if;
  update plans.credit c set
    free = c.free + case when new.kind in ('release', 'return') then new.amount when new.kind in ('hold', 'spend', 'expire') then -new.amount else 0 end,
    held = c.held + case when new.kind = 'hold' then new.amount when new.kind in ('use', 'release') then -new.amount else 0 end,
    used = c.used + case when new.kind in ('use', 'spend') then new.amount when new.kind = 'return' then -new.amount else 0 end,
    expired = c.expired + case when new.kind = 'expire' then new.amount else 0 end
  where c.community_id = new.community_id and c.id = new.credit_id;
  if new.booking_id is not null then
    insert into plans.credit_of_booking as b (community_id, credit_id, booking_id) values (new.community_id, new.credit_id, new.booking_id)
    on conflict (community_id, booking_id, credit_id) do nothing;
    update plans.credit_of_booking b set
      held = b.held + case when new.kind = 'hold' then new.amount when new.kind in ('use', 'release') then -new.amount else 0 end,
      used = b.used + case when new.kind = 'use' then new.amount when new.kind = 'return' then -new.amount else 0 end
    where b.community_id = new.community_id and b.booking_id = new.booking_id and b.credit_id = new.credit_id;
  end if;
  return null;
end $$;
create trigger move after insert on plans.credit_entry for each row execute function plans.move_credit();

-- A booking was agreed, or could be left too late: what was held for it is used.
create function plans.use_credit(of_community uuid, booking uuid, at timestamptz) returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into plans.credit_entry (community_id, id, credit_id, at, kind, amount, booking_id)
  select b.community_id, gen_random_uuid(), b.credit_id, at, 'use', b.held, b.booking_id
  from plans.credit_of_booking b where b.community_id = of_community and b.booking_id = booking and b.held > 0 order by b.credit_id
$$;

-- It did not come to be: what it held or used is free again.
create function plans.give_back_credit(of_community uuid, booking uuid, at timestamptz) returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into plans.credit_entry (community_id, id, credit_id, at, kind, amount, booking_id)
  select b.community_id, gen_random_uuid(), b.credit_id, at, k.kind, k.amount, b.booking_id
  from plans.credit_of_booking b cross join lateral (values ('release', b.held), ('return', b.used)) as k (kind, amount)
  where b.community_id = of_community and b.booking_id = booking and k.amount > 0 order by b.credit_id
$$;
revoke all on function plans.use_credit(uuid, uuid, timestamptz), plans.give_back_credit(uuid, uuid, timestamptz) from public;

-- The month of a plan that a day is in, counted from its first day. age() counts whole months by the day of the month; a month that ends before that day is whole all the same.
create function plans.month_of(first date, on_day date) returns daterange language sql immutable as $$
  select daterange((first + make_interval(months => m.n))::date, (first + make_interval(months => m.n + 1))::date)
  from (select (extract(year from age(on_day, first)) * 12 + extract(month from age(on_day, first)))::int as n) as whole
  cross join lateral (select whole.n + case when (first + make_interval(months => whole.n + 1))::date <= on_day then 1 else 0 end as n) as m
$$;

-- What plans include for the month that a day is in, of one person or of everybody. Months are counted from the first day of a plan; a plan that rests on the day gives nothing
-- on it. Given once, however often it is asked for. Asked at every booking of somebody with a plan: in plpgsql, so that it is planned once and not every time.
create function plans.grant_credits(whose uuid, on_day date, at timestamptz) returns int language plpgsql as $$
declare
  given int;
begin
  insert into plans.credit (community_id, id, person_id, unit, kinds, sites, granted, days, source, subscription_id, currency, made_at)
  select s.community_id, gen_random_uuid(), s.person_id, g.unit, g.kinds, t.sites, g.granted, s.days * month.days, 'plan', s.id, s.currency, at
  from plans.subscription s
  join plans.plan_terms t on t.community_id = s.community_id and t.plan_id = s.plan_id and t.number = s.terms
  cross join lateral (select plans.month_of(lower(s.days), on_day) as days) as month
  cross join lateral (
    select 'minute', array[i.key], i.value::int from jsonb_each_text(t.minutes) i where i.value::int > 0
    union all
    select 'day', '{}'::text[], t.days::int where t.days > 0
  ) as g (unit, kinds, granted)
  where s.community_id = (select postgres.here()) and (whose is null or s.person_id = whose) and s.days @> on_day
    and not exists (select from plans.pause z where z.community_id = s.community_id and z.subscription_id = s.id and z.days @> on_day)
    and not exists (
      select from plans.credit c where c.community_id = s.community_id and c.subscription_id = s.id and c.unit = g.unit and c.kinds = g.kinds
        and lower(c.days) = lower(month.days)
    )
  on conflict do nothing;
  get diagnostics given = row_count;
  return given;
end $$;

-- Days at houses of allied communities. Both write down the same day, each on its own side, through one door: plans.use_passport.

-- What somebody shows at the door of another house. It is good for a day.
create table plans.passport (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  person_id    uuid not null,
  called       text not null check (length(called) between 1 and 120), -- whom the other desk welcomes
  code_hash    bytea not null,
  code         text not null check (length(code) <= 2000), -- sealed, to be shown to the person again
  made_at      timestamptz not null,
  until        timestamptz not null,
  primary key (community_id, id),
  constraint one_passport_of_a_code unique (community_id, code_hash)
);
create index on plans.passport (community_id, person_id, until);
call postgres.keep_apart('plans.passport');

-- What a day of somebody else's is worth here.
create table plans.passport_rate (
  community_id uuid not null references postgres.community (id),
  amount       bigint not null check (amount >= 0),
  currency     text not null check (currency ~ '^[A-Z]{3}$'),
  primary key (community_id)
);
call postgres.keep_apart('plans.passport_rate');

-- A day: at the house where it was spent (host) and at the one that somebody is of (home). What the two owe each other is added up from these.
create table plans.passport_day (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  pair_id      uuid not null,
  side         text not null check (side in ('host', 'home')),
  other_id     uuid not null references postgres.community (id),
  person_id    uuid, -- at home; the host keeps no name
  site_id      uuid, -- at the host's
  day          date not null,
  amount       bigint not null check (amount >= 0), -- the host's rate of that day
  currency     text not null check (currency ~ '^[A-Z]{3}$'),
  at           timestamptz not null,
  by_person    uuid, -- at the host's desk
  primary key (community_id, id),
  foreign key (community_id, site_id) references web.site (community_id, id),
  constraint one_fact_of_a_pair unique (community_id, pair_id),
  check ((side = 'home') = (person_id is not null)),
  check ((side = 'host') = (site_id is not null))
);
create unique index one_passport_day on plans.passport_day (community_id, person_id, day) where side = 'home';
create index on plans.passport_day (community_id, day);
call postgres.keep_apart('plans.passport_day');
revoke insert, update, delete on plans.passport_day from juluo_app;
create trigger stays before update or delete on plans.passport_day for each row execute function postgres.stays_as_written();

-- Counts a day here of somebody who is of an allied community, if both have signed that passes are shared, the code is good and a day is left of their plan's month. Writes
-- the day down on both sides. It stands in the partner's community for as long as it looks there; every condition names the community all the same.
create function plans.use_passport(shown_code bytea, at_site uuid, at timestamptz, desk uuid, host_row uuid, home_row uuid, pair uuid)
returns table (said text, called text, left_days int, home uuid) language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  host uuid := postgres.here();
  partner uuid;
  partners uuid[];
  shown plans.passport;
  on_day date;
  most int;
  spent int;
  price bigint;
  money text;
begin
  select (at at time zone s.zone)::date into on_day from web.site s where s.community_id = host and s.id = at_site and s.closed_at is null;
  if not found then
    return query select 'unknown', null::text, null::int, null::uuid;
    return;
  end if;
  select coalesce(r.amount, 0), coalesce(r.currency, c.currency) into price, money
  from postgres.community c left join plans.passport_rate r on r.community_id = c.id where c.id = host;
  select array_agg(distinct p.community_id) into partners
  from alliances.alliances_joined() as a (id) cross join lateral alliances.pacts(a.id) as p where p.community_id <> host and 'passes' = any (p.shares);
  foreach partner in array coalesce(partners, '{}') loop
    perform set_config('juluo.community', partner::text, true);
    select p.* into shown from plans.passport p where p.community_id = partner and p.code_hash = shown_code and p.until > at;
    if found then
      -- Two desks at once: one after the other, whatever codes they were shown.
      perform pg_advisory_xact_lock(hashtextextended(partner::text || shown.person_id::text, 0));
      -- Of several plans the one with the most days counts.
      select t.passport_days, (
          select count(*)::int from plans.passport_day d where d.community_id = partner and d.side = 'home' and d.person_id = shown.person_id
            and d.day <@ plans.month_of(lower(s.days), on_day))
      into most, spent
      from plans.subscription s
      join plans.plan_terms t on t.community_id = s.community_id and t.plan_id = s.plan_id and t.number = s.terms
      where s.community_id = partner and s.person_id = shown.person_id and s.days @> on_day
        and not exists (select from plans.pause z where z.community_id = partner and z.subscription_id = s.id and z.days @> on_day)
      order by t.passport_days desc limit 1;
      if exists (select from plans.passport_day d where d.community_id = partner and d.side = 'home' and d.person_id = shown.person_id and d.day = on_day) then
        perform set_config('juluo.community', host::text, true);
        return query select 'already', shown.called, null::int, partner;
        return;
      end if;
      if coalesce(most, 0) <= coalesce(spent, 0) then
        perform set_config('juluo.community', host::text, true);
        return query select 'none_left', shown.called, 0, partner;
        return;
      end if;
      insert into plans.passport_day (community_id, id, pair_id, side, other_id, person_id, day, amount, currency, at)
      values (partner, home_row, pair, 'home', host, shown.person_id, on_day, price, money, at);
      perform set_config('juluo.community', host::text, true);
      insert into plans.passport_day (community_id, id, pair_id, side, other_id, site_id, day, amount, currency, at, by_person)
      values (host, host_row, pair, 'host', partner, at_site, on_day, price, money, at, desk);
      return query select 'welcome', shown.called, most - spent - 1, partner;
      return;
    end if;
  end loop;
  perform set_config('juluo.community', host::text, true);
  return query select 'unknown', null::text, null::int, null::uuid;
end $$;
revoke all on function plans.use_passport(bytea, uuid, timestamptz, uuid, uuid, uuid, uuid) from public;
grant execute on function plans.use_passport(bytea, uuid, timestamptz, uuid, uuid, uuid, uuid) to juluo_app;
