-- What came of the public projects of an alliance's communities: of those that signed, as this one has, that projects are shared. A visitor reads only of those that may be named in public.
-- It stands in each community for as long as it looks there; every condition names the community all the same. A project without an outcome is one row.
create function projects.alliance_impact(which uuid, visitor boolean) returns table (
  of_community uuid, project uuid, name_zh text, name_en text, ending text, id uuid, kind text, title text, on_day date, evidence text, band int, goals int[]
) language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  home uuid := postgres.here();
  partners uuid[];
  partner uuid;
begin
  select array_agg(p.community_id) into partners
  from alliances.pacts(which) as p where 'projects' = any (p.shares) and (not visitor or 'listing' = any (p.shares));
  foreach partner in array coalesce(partners, '{}') loop
    perform set_config('juluo.community', partner::text, true);
    return query
      select partner, p.id, p.name_zh, p.name_en, p.ending, o.id, o.kind, o.title, o.on_day, o.evidence, o.band, o.goals
      from projects.project p
      left join projects.outcome o on o.community_id = partner and o.project_id = p.id and o.removed_at is null
      where p.community_id = partner and p.visibility = 'public'
      order by o.on_day desc nulls last, o.id desc limit 2000;
  end loop;
  perform set_config('juluo.community', home::text, true);
end $$;
revoke all on function projects.alliance_impact(uuid, boolean) from public;
grant execute on function projects.alliance_impact(uuid, boolean) to juluo_app;
