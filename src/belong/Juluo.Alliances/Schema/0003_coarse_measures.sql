-- Figures from three communities on. With three, the median and the quartiles were everybody's figures; with four after three, the difference was that of the
-- one who came; and whoever changed their own figure moved the median to a neighbour's. Now each gives the middle of a class and sees the mean of the others:
-- two worlds in which a figure differs within its class look the same to everybody.
do $$
declare
  of_community uuid;
begin
  for of_community in select distinct community_id from alliances.given_measure loop
    perform set_config('juluo.community', of_community::text, true);
    update alliances.given_measure set value = case measure
      when 'people.here' then floor(value / 5) * 5 + 2
      else (least(floor(value * 5), 4) * 2 + 1) / 10 end;
  end loop;
  perform set_config('juluo.community', '', true);
end $$;

drop function alliances.allied_measures(uuid);
create function alliances.allied_measures(which uuid)
returns table (measure text, communities int, others double precision, lower double precision, upper double precision, mine double precision)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select g.measure, count(*)::int, avg(g.value) filter (where not g.ours),
    case when count(*) >= 5 then percentile_cont(0.25) within group (order by g.value) filter (where not g.ours) end,
    case when count(*) >= 5 then percentile_cont(0.75) within group (order by g.value) filter (where not g.ours) end,
    max(g.value) filter (where g.ours)
  from alliances.pacts(which) p
  join (select m.*, m.community_id = (select postgres.here()) as ours from alliances.given_measure m) as g on g.community_id = p.community_id
  where 'measures' = any (p.shares)
  group by g.measure having count(*) >= 3
$$;
revoke all on function alliances.allied_measures(uuid) from public;
grant execute on function alliances.allied_measures(uuid) to juluo_app;
