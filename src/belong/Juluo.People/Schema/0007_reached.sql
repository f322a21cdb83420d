-- How somebody is called and written to, for the one person of another community to whom they said yes (alliances/0004). Whoever is away or gone is not reached.
create function people.reached(of_community uuid, who uuid) returns table (name text, email text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.name, nullif(btrim(p.email), '') from people.person p where p.community_id = of_community and p.id = who and p.here
$$;
-- Not for the application's role: Alliances asks it, after both have agreed.
revoke all on function people.reached(uuid, uuid) from public;
