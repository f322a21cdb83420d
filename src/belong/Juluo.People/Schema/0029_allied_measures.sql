-- Figures that a community gives to its allies, renewed by a job. Nobody sees another's: only what five or more have in common.

create table people.given_measure (
  community_id uuid not null references kernel.community (id),
  measure      text not null check (measure ~ '^[a-z.-]{1,60}$'),
  value        double precision not null,
  at           timestamptz not null,
  primary key (community_id, measure)
);
call kernel.keep_apart('people.given_measure');
do $$ begin execute format('create policy doors on people.given_measure for select to %I using (true)', current_user); end $$;

create function people.allied_measures(which uuid) returns table (measure text, communities int, lower double precision, middle double precision, upper double precision, mine double precision)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select g.measure, count(*)::int, percentile_cont(0.25) within group (order by g.value), percentile_cont(0.5) within group (order by g.value),
    percentile_cont(0.75) within group (order by g.value), max(g.value) filter (where g.community_id = (select kernel.here()))
  from people.pacts(which) p join people.given_measure g on g.community_id = p.community_id
  where 'measures' = any (p.shares)
  group by g.measure having count(*) >= 5
$$;
revoke all on function people.allied_measures(uuid) from public;
grant execute on function people.allied_measures(uuid) to juluo_app;
