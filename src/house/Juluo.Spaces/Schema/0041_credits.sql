-- What somebody may use without paying anew: minutes of a plan's month, days of a punch card. A ledger that is only added to; what is left stands beside it and is written by it alone.

-- What is sold or given: a day pass, a punch card, hours, a trial day.
create table places.pass (
  community_id uuid not null references kernel.community (id),
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
call kernel.keep_apart('places.pass');

create table places.credit (
  community_id    uuid not null references kernel.community (id),
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
  foreign key (community_id, subscription_id) references places.subscription (community_id, id),
  foreign key (community_id, pass_id) references places.pass (community_id, id),
  check (num_nonnulls(person_id, holder) = 1),
  check ((unit = 'minute') = (kinds <> '{}')),
  check ((source = 'plan') = (subscription_id is not null)),
  check ((source in ('pass', 'trial')) = (pass_id is not null)),
  constraint nothing_below_zero check (free >= 0 and held >= 0 and used >= 0 and expired >= 0),
  constraint it_adds_up check (free + held + used + expired = granted)
);
create unique index one_grant_of_a_period on places.credit (community_id, subscription_id, unit, kinds, lower(days)) where subscription_id is not null;
create unique index one_trial_each on places.credit (community_id, person_id) where source = 'trial' and person_id is not null;
create index credit_of_person on places.credit using gist (community_id, person_id, days);
call kernel.keep_apart('places.credit');
-- What is left is the ledger's to write.
revoke insert, update, delete on places.credit from juluo_app;
grant insert (community_id, id, person_id, holder, unit, kinds, sites, granted, days, source, subscription_id, pass_id, amount, currency, note, made_at, made_by)
  on places.credit to juluo_app;
grant update (note) on places.credit to juluo_app; -- whoever may not change a row cannot lock it either

-- A day in the house by a plan or a pass: one a day, whatever is clicked.
create table places.day_use (
  community_id    uuid not null references kernel.community (id),
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
  foreign key (community_id, site_id) references kernel.site (community_id, id),
  foreign key (community_id, credit_id) references places.credit (community_id, id),
  foreign key (community_id, subscription_id) references places.subscription (community_id, id),
  check (num_nonnulls(credit_id, subscription_id) > 0)
);
create unique index one_use_a_day on places.day_use (community_id, person_id, day) where undone_at is null and person_id is not null;
create unique index one_use_of_a_pass_a_day on places.day_use (community_id, credit_id, day) where undone_at is null and credit_id is not null;
create index on places.day_use (community_id, day, site_id);
call kernel.keep_apart('places.day_use');
revoke update, delete on places.day_use from juluo_app;
grant update (undone_at) on places.day_use to juluo_app;

-- grant: comes to be. hold: free to held. use: held to used. release: held to free. spend: free to used. return: used to free. expire: free to expired.
create table places.credit_entry (
  community_id uuid not null references kernel.community (id),
  id           uuid not null,
  credit_id    uuid not null,
  at           timestamptz not null,
  kind         text not null check (kind in ('grant', 'hold', 'use', 'release', 'spend', 'return', 'expire')),
  amount       int not null check (amount > 0),
  booking_id   uuid,
  day_use_id   uuid,
  by_person    uuid,
  primary key (community_id, id),
  foreign key (community_id, credit_id) references places.credit (community_id, id),
  foreign key (community_id, booking_id) references places.booking (community_id, id),
  foreign key (community_id, day_use_id) references places.day_use (community_id, id),
  constraint what_it_is_for check (
    case when kind in ('grant', 'expire') then num_nonnulls(booking_id, day_use_id) = 0
         when kind = 'spend' then day_use_id is not null and booking_id is null
         when kind in ('hold', 'use', 'release') then booking_id is not null and day_use_id is null
         else num_nonnulls(booking_id, day_use_id) = 1 end)
);
create index on places.credit_entry (community_id, credit_id, at);
create unique index granted_once on places.credit_entry (community_id, credit_id) where kind = 'grant';
create unique index spent_and_returned_once on places.credit_entry (community_id, day_use_id, kind) where day_use_id is not null;
call kernel.keep_apart('places.credit_entry');
revoke update, delete on places.credit_entry from juluo_app;
create trigger stays before update or delete on places.credit_entry for each row execute function places.stays_as_written();

-- What a booking took of which credit: it gives back no more than that.
create table places.credit_of_booking (
  community_id uuid not null references kernel.community (id),
  credit_id    uuid not null,
  booking_id   uuid not null,
  held         int not null default 0,
  used         int not null default 0,
  primary key (community_id, booking_id, credit_id),
  foreign key (community_id, credit_id) references places.credit (community_id, id),
  foreign key (community_id, booking_id) references places.booking (community_id, id),
  constraint no_more_than_it_took check (held >= 0 and used >= 0)
);
call kernel.keep_apart('places.credit_of_booking');
revoke insert, update, delete on places.credit_of_booking from juluo_app;

create function places.fill_credit() returns trigger language plpgsql as $$
begin
  new.free := new.granted; new.held := 0; new.used := 0; new.expired := 0;
  return new;
end $$;
create trigger fill before insert on places.credit for each row execute function places.fill_credit();

create function places.grant_credit() returns trigger language plpgsql security definer set search_path = places, pg_temp as $$
begin
  insert into places.credit_entry (community_id, id, credit_id, at, kind, amount, by_person)
  values (new.community_id, gen_random_uuid(), new.id, new.made_at, 'grant', new.granted, new.made_by);
  return null;
end $$;
create trigger granted after insert on places.credit for each row execute function places.grant_credit();

create function places.move_credit() returns trigger language plpgsql security definer set search_path = places, pg_temp as $$
begin
  if new.kind = 'grant' then
    -- Written by the trigger of the credit itself, and granted_once by nobody else.
    return null;
  end if;
  update places.credit c set
    free = c.free + case when new.kind in ('release', 'return') then new.amount when new.kind in ('hold', 'spend', 'expire') then -new.amount else 0 end,
    held = c.held + case when new.kind = 'hold' then new.amount when new.kind in ('use', 'release') then -new.amount else 0 end,
    used = c.used + case when new.kind in ('use', 'spend') then new.amount when new.kind = 'return' then -new.amount else 0 end,
    expired = c.expired + case when new.kind = 'expire' then new.amount else 0 end
  where c.community_id = new.community_id and c.id = new.credit_id;
  if new.booking_id is not null then
    insert into places.credit_of_booking as b (community_id, credit_id, booking_id) values (new.community_id, new.credit_id, new.booking_id)
    on conflict (community_id, booking_id, credit_id) do nothing;
    update places.credit_of_booking b set
      held = b.held + case when new.kind = 'hold' then new.amount when new.kind in ('use', 'release') then -new.amount else 0 end,
      used = b.used + case when new.kind = 'use' then new.amount when new.kind = 'return' then -new.amount else 0 end
    where b.community_id = new.community_id and b.booking_id = new.booking_id and b.credit_id = new.credit_id;
  end if;
  return null;
end $$;
create trigger move after insert on places.credit_entry for each row execute function places.move_credit();

-- Credits follow their booking, whoever changes it: used when it is agreed, given back when it does not come to be, kept when it was cancelled too late or nobody came.
create function places.credits_follow_booking() returns trigger language plpgsql security definer set search_path = places, pg_temp as $$
declare
  at timestamptz := case new.state when 'cancelled' then new.cancelled_at when 'lapsed' then new.held_until when 'missed' then upper(new.during) else new.decided_at end;
begin
  if new.state in ('confirmed', 'missed') or (new.state = 'cancelled' and new.late) then
    insert into places.credit_entry (community_id, id, credit_id, at, kind, amount, booking_id)
    select b.community_id, gen_random_uuid(), b.credit_id, coalesce(at, new.made_at), 'use', b.held, b.booking_id
    from places.credit_of_booking b where b.community_id = new.community_id and b.booking_id = new.id and b.held > 0 order by b.credit_id;
  elsif new.state in ('cancelled', 'declined', 'lapsed') then
    insert into places.credit_entry (community_id, id, credit_id, at, kind, amount, booking_id)
    select b.community_id, gen_random_uuid(), b.credit_id, coalesce(at, new.made_at), k.kind, k.amount, b.booking_id
    from places.credit_of_booking b cross join lateral (values ('release', b.held), ('return', b.used)) as k (kind, amount)
    where b.community_id = new.community_id and b.booking_id = new.id and k.amount > 0 order by b.credit_id;
  end if;
  return null;
end $$;
create trigger credits_follow after update of state on places.booking for each row when (new.state is distinct from old.state)
  execute function places.credits_follow_booking();

-- The month of a plan that a day is in, counted from its first day. age() counts whole months by the day of the month; a month that ends before that day is whole all the same.
create function places.month_of(first date, on_day date) returns daterange language sql immutable as $$
  select daterange((first + make_interval(months => m.n))::date, (first + make_interval(months => m.n + 1))::date)
  from (select (extract(year from age(on_day, first)) * 12 + extract(month from age(on_day, first)))::int as n) as whole
  cross join lateral (select whole.n + case when (first + make_interval(months => whole.n + 1))::date <= on_day then 1 else 0 end as n) as m
$$;

-- What plans include for the month that a day is in, of one person or of everybody. Months are counted from the first day of a plan; a plan that rests on the day gives nothing
-- on it. Given once, however often it is asked for.
create function places.grant_credits(whose uuid, on_day date, at timestamptz) returns int language sql as $$
  with given as (
    insert into places.credit (community_id, id, person_id, unit, kinds, sites, granted, days, source, subscription_id, currency, made_at)
    select s.community_id, gen_random_uuid(), s.person_id, g.unit, g.kinds, t.sites, g.granted, s.days * month.days, 'plan', s.id, s.currency, at
    from places.subscription s
    join places.plan_terms t on t.community_id = s.community_id and t.plan_id = s.plan_id and t.number = s.terms
    cross join lateral (select places.month_of(lower(s.days), on_day) as days) as month
    cross join lateral (
      select 'minute', array[i.key], i.value::int from jsonb_each_text(t.minutes) i where i.value::int > 0
      union all
      select 'day', '{}'::text[], t.days::int where t.days > 0
    ) as g (unit, kinds, granted)
    where s.community_id = (select kernel.here()) and (whose is null or s.person_id = whose) and s.days @> on_day
      and not exists (select from places.pause z where z.community_id = s.community_id and z.subscription_id = s.id and z.days @> on_day)
      and not exists (
        select from places.credit c where c.community_id = s.community_id and c.subscription_id = s.id and c.unit = g.unit and c.kinds = g.kinds
          and lower(c.days) = lower(month.days)
      )
    on conflict do nothing
    returning 1
  )
  select count(*)::int from given
$$;
