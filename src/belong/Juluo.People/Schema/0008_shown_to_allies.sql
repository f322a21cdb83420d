-- A trade and skills are texts in two languages, as in the API. Otherwise as it was.
create or replace function people.shown_to_allies(of_community uuid, shared text[]) returns table (person_id uuid, name text, shown jsonb)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id, p.name, jsonb_strip_nulls(jsonb_build_object(
      'hanName', case when 'han_name' = any (may.fields) then f.han_name end,
      'latinName', case when 'latin_name' = any (may.fields) then p.latin_name end,
      'trade', case when 'trade' = any (may.fields) and t.id is not null then jsonb_build_object('zh', t.name_zh, 'en', t.name_en) end,
      'about', case when 'about' = any (may.fields) then f.about end,
      'languages', case when 'languages' = any (may.fields) then to_jsonb(nullif(f.languages, '{}')) end,
      'links', case when 'links' = any (may.fields) then to_jsonb(nullif(f.links, '{}')) end,
      'email', case when 'email' = any (may.fields) then p.email end,
      'skills', case when 'skills' = any (may.fields) then k.names end,
      'offers', case when 'offers' = any (may.fields) then w.offers end,
      'needs', case when 'needs' = any (may.fields) then w.needs end)) as shown
  from people.person p
  join people.consent c on c.community_id = of_community and c.person_id = p.id and c.purpose = 'alliance' and c.withdrawn_at is null
  left join people.profile f on f.community_id = of_community and f.person_id = p.id
  left join people.trade t on t.community_id = of_community and t.id = p.trade_id
  cross join lateral (
    select array_agg(s.field) as fields from unnest(shared) as s (field)
    left join people.field_visibility v on v.community_id = of_community and v.person_id = p.id and v.field = s.field
    where coalesce(v.visibility, people.usual_visibility(s.field)) in ('public', 'members')
  ) as may
  cross join lateral (
    select jsonb_agg(jsonb_build_object('zh', s.name_zh, 'en', s.name_en) order by s.name_en) as names
    from people.person_skill ps join people.skill s on s.community_id = of_community and s.id = ps.skill_id
    where ps.community_id = of_community and ps.person_id = p.id
  ) as k
  cross join lateral (
    select jsonb_agg(o.text order by o.since) filter (where o.kind = 'offer') as offers,
      jsonb_agg(o.text order by o.since) filter (where o.kind = 'need') as needs
    from people.want o where o.community_id = of_community and o.person_id = p.id and o.ended_at is null
  ) as w
  where p.community_id = of_community and p.here
$$;
