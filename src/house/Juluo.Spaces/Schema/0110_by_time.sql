-- What is on at a time is looked up by ranges. Under row-level security an operator on ranges may only be tried on rows that are known to be one's own (it is not
-- "leakproof"), so that no index over time was used and every calendar read all that was ever booked. Through these views the same rows are seen, of the present
-- community and of no other, but that is an ordinary condition, and the indexes serve. They are for looking; who writes goes to the tables.
-- Who looks unit by unit says "offset 0": the unit's own part of the index is then asked for each, and not all that is on at the time for all.
do $$ begin
  execute format('create policy owners_views on places.claim for select to %I using (true)', current_user);
  execute format('create policy owners_views on places.booking for select to %I using (true)', current_user);
end $$;
create view places.claim_here as select * from places.claim where community_id = (select kernel.here());
create view places.booking_here as select * from places.booking where community_id = (select kernel.here());
grant select on places.claim_here, places.booking_here to juluo_app;

-- Asked at every booking of somebody with a plan: planned once, not every time (a function in SQL is planned by each statement that calls it).
create or replace function places.grant_credits(whose uuid, on_day date, at timestamptz) returns int language plpgsql as $$
declare
  given int;
begin
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
  on conflict do nothing;
  get diagnostics given = row_count;
  return given;
end $$;
