-- Days at houses of allied communities. Both write down the same day, each on its own side, through one door: places.use_passport.

-- What somebody shows at the door of another house. It is good for a day.
create table places.passport (
  community_id uuid not null references kernel.community (id),
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
create index on places.passport (community_id, person_id, until);
call kernel.keep_apart('places.passport');

-- What a day of somebody else's is worth here.
create table places.passport_rate (
  community_id uuid not null references kernel.community (id),
  amount       bigint not null check (amount >= 0),
  currency     text not null check (currency ~ '^[A-Z]{3}$'),
  primary key (community_id)
);
call kernel.keep_apart('places.passport_rate');

-- A day: at the house where it was spent (host) and at the one that somebody is of (home). What the two owe each other is added up from these.
create table places.passport_day (
  community_id uuid not null references kernel.community (id),
  id           uuid not null,
  pair_id      uuid not null,
  side         text not null check (side in ('host', 'home')),
  other_id     uuid not null references kernel.community (id),
  person_id    uuid, -- at home; the host keeps no name
  site_id      uuid, -- at the host's
  day          date not null,
  amount       bigint not null check (amount >= 0), -- the host's rate of that day
  currency     text not null check (currency ~ '^[A-Z]{3}$'),
  at           timestamptz not null,
  by_person    uuid, -- at the host's desk
  primary key (community_id, id),
  foreign key (community_id, site_id) references kernel.site (community_id, id),
  constraint one_fact_of_a_pair unique (community_id, pair_id),
  check ((side = 'home') = (person_id is not null)),
  check ((side = 'host') = (site_id is not null))
);
create unique index one_passport_day on places.passport_day (community_id, person_id, day) where side = 'home';
create index on places.passport_day (community_id, day);
call kernel.keep_apart('places.passport_day');
revoke insert, update, delete on places.passport_day from juluo_app;
create trigger stays before update or delete on places.passport_day for each row execute function places.stays_as_written();

-- Counts a day here of somebody who is of an allied community, if both have signed that passes are shared, the code is good and a day is left of their plan's month. Writes
-- the day down on both sides. It stands in the partner's community for as long as it looks there; every condition names the community all the same.
create function places.use_passport(shown_code bytea, at_site uuid, at timestamptz, desk uuid, host_row uuid, home_row uuid, pair uuid)
returns table (said text, called text, left_days int, home uuid) language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  host uuid := kernel.here();
  partner uuid;
  partners uuid[];
  shown places.passport;
  on_day date;
  most int;
  spent int;
  price bigint;
  money text;
begin
  select (at at time zone s.zone)::date into on_day from kernel.site s where s.community_id = host and s.id = at_site and s.closed_at is null;
  if not found then
    return query select 'unknown', null::text, null::int, null::uuid;
    return;
  end if;
  select coalesce(r.amount, 0), coalesce(r.currency, c.currency) into price, money
  from kernel.community c left join places.passport_rate r on r.community_id = c.id where c.id = host;
  select array_agg(distinct p.community_id) into partners
  from people.alliances_joined() as a (id) cross join lateral people.pacts(a.id) as p where p.community_id <> host and 'passes' = any (p.shares);
  foreach partner in array coalesce(partners, '{}') loop
    perform set_config('juluo.community', partner::text, true);
    select p.* into shown from places.passport p where p.community_id = partner and p.code_hash = shown_code and p.until > at;
    if found then
      -- Two desks at once: one after the other, whatever codes they were shown.
      perform pg_advisory_xact_lock(hashtextextended(partner::text || shown.person_id::text, 0));
      -- Of several plans the one with the most days counts.
      select t.passport_days, (
          select count(*)::int from places.passport_day d where d.community_id = partner and d.side = 'home' and d.person_id = shown.person_id
            and d.day <@ places.month_of(lower(s.days), on_day))
      into most, spent
      from places.subscription s
      join places.plan_terms t on t.community_id = s.community_id and t.plan_id = s.plan_id and t.number = s.terms
      where s.community_id = partner and s.person_id = shown.person_id and s.days @> on_day
        and not exists (select from places.pause z where z.community_id = partner and z.subscription_id = s.id and z.days @> on_day)
      order by t.passport_days desc limit 1;
      if exists (select from places.passport_day d where d.community_id = partner and d.side = 'home' and d.person_id = shown.person_id and d.day = on_day) then
        perform set_config('juluo.community', host::text, true);
        return query select 'already', shown.called, null::int, partner;
        return;
      end if;
      if coalesce(most, 0) <= coalesce(spent, 0) then
        perform set_config('juluo.community', host::text, true);
        return query select 'none_left', shown.called, 0, partner;
        return;
      end if;
      insert into places.passport_day (community_id, id, pair_id, side, other_id, person_id, day, amount, currency, at)
      values (partner, home_row, pair, 'home', host, shown.person_id, on_day, price, money, at);
      perform set_config('juluo.community', host::text, true);
      insert into places.passport_day (community_id, id, pair_id, side, other_id, site_id, day, amount, currency, at, by_person)
      values (host, host_row, pair, 'host', partner, at_site, on_day, price, money, at, desk);
      return query select 'welcome', shown.called, most - spent - 1, partner;
      return;
    end if;
  end loop;
  perform set_config('juluo.community', host::text, true);
  return query select 'unknown', null::text, null::int, null::uuid;
end $$;
revoke all on function places.use_passport(bytea, uuid, timestamptz, uuid, uuid, uuid, uuid) from public;
grant execute on function places.use_passport(bytea, uuid, timestamptz, uuid, uuid, uuid, uuid) to juluo_app;
