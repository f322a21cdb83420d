-- Days a month at houses of allied communities that a person's plan includes on a day, and the month of the plan which that is; of several plans the one with the most. For
-- Passports, which counts days in the community that the person is of.
create function plans.days_elsewhere(of_community uuid, who uuid, on_day date) returns table (days int, month daterange)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select t.passport_days::int, plans.month_of(lower(s.days), on_day)
  from plans.subscription s
  join plans.plan_terms t on t.community_id = s.community_id and t.plan_id = s.plan_id and t.number = s.terms
  where s.community_id = of_community and s.person_id = who and s.days @> on_day
    and not exists (select from plans.pause z where z.community_id = of_community and z.subscription_id = s.id and z.days @> on_day)
  order by t.passport_days desc limit 1
$$;
-- Not for the application's role: only passports.use_passport asks it, after both communities have signed.
revoke all on function plans.days_elsewhere(uuid, uuid, date) from public;
