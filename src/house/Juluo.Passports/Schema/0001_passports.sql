-- Days at houses of allied communities. Until 30 November 2026 Plans kept them; the tables come as they are, with rows, constraints, indexes, policies and triggers. Both communities
-- write down the same day, each on its own side, through one door: passports.use_passport.

create schema passports;
grant usage on schema passports to juluo_app;

drop function plans.use_passport(bytea, uuid, timestamptz, uuid, uuid, uuid, uuid);
alter table plans.passport set schema passports;
alter table plans.passport_rate set schema passports;
alter table plans.passport_day set schema passports;

-- Counts a day here of a person of an allied community, if both have signed that passes are shared, the code is valid and a day is left of their plan's month. Writes the day down
-- on both sides. It is in the partner's community for as long as it looks there; every condition names the community all the same.
-- on_day is the day of the site at that moment, own_currency what the rate is in while none was set.
create function passports.use_passport(shown_code bytea, at_site uuid, on_day date, at timestamptz, own_currency text, desk uuid, host_row uuid, home_row uuid, pair uuid)
returns table (said text, called text, left_days int, home uuid) language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  host uuid := postgres.here();
  partner uuid;
  partners uuid[];
  shown passports.passport;
  most int;
  plan_month daterange;
  spent int;
  price bigint := 0;
  money text := own_currency;
begin
  if abs(on_day - (at at time zone 'UTC')::date) > 1 then
    raise exception 'no zone has the day % at %', on_day, at;
  end if;
  select r.amount, r.currency into price, money from passports.passport_rate r where r.community_id = host;
  if not found then
    price := 0;
    money := own_currency;
  end if;
  select array_agg(distinct p.community_id) into partners
  from alliances.alliances_joined() as a (id) cross join lateral alliances.pacts(a.id) as p where p.community_id <> host and 'passes' = any (p.shares);
  foreach partner in array coalesce(partners, '{}') loop
    perform set_config('juluo.community', partner::text, true);
    select p.* into shown from passports.passport p where p.community_id = partner and p.code_hash = shown_code and p.until > at;
    if found then
      -- Two desks at once: one after the other, whatever codes they were shown.
      perform pg_advisory_xact_lock(hashtextextended(partner::text || shown.person_id::text, 0));
      select d.days, d.month into most, plan_month from plans.days_elsewhere(partner, shown.person_id, on_day) as d;
      select count(*)::int into spent from passports.passport_day d
      where d.community_id = partner and d.side = 'home' and d.person_id = shown.person_id and d.day <@ plan_month;
      if exists (select from passports.passport_day d where d.community_id = partner and d.side = 'home' and d.person_id = shown.person_id and d.day = on_day) then
        perform set_config('juluo.community', host::text, true);
        return query select 'already', shown.called, null::int, partner;
        return;
      end if;
      if coalesce(most, 0) <= spent then
        perform set_config('juluo.community', host::text, true);
        return query select 'none_left', shown.called, 0, partner;
        return;
      end if;
      insert into passports.passport_day (community_id, id, pair_id, side, other_id, person_id, day, amount, currency, at)
      values (partner, home_row, pair, 'home', host, shown.person_id, on_day, price, money, at);
      perform set_config('juluo.community', host::text, true);
      insert into passports.passport_day (community_id, id, pair_id, side, other_id, site_id, day, amount, currency, at, by_person)
      values (host, host_row, pair, 'host', partner, at_site, on_day, price, money, at, desk);
      return query select 'welcome', shown.called, most - spent - 1, partner;
      return;
    end if;
  end loop;
  perform set_config('juluo.community', host::text, true);
  return query select 'unknown', null::text, null::int, null::uuid;
end $$;
revoke all on function passports.use_passport(bytea, uuid, date, timestamptz, text, uuid, uuid, uuid, uuid) from public;
grant execute on function passports.use_passport(bytea, uuid, date, timestamptz, text, uuid, uuid, uuid, uuid) to juluo_app;
