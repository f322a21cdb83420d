-- As it was, but planned once for a connection and not at each call: to plan it took longer than to index a person. Every change of a person calls it.
create or replace function people.index_people(community uuid, people uuid[]) returns void language plpgsql
  set enable_hashjoin = off set enable_mergejoin = off set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_variable
begin
  -- Each person's rows are looked up by key: joined as sets, the planner knows nothing of tables that were filled a moment ago.
  with usual as (
    select jsonb_object_agg(field, case people.usual_visibility(field) when 'public' then 'members' else people.usual_visibility(field) end) as by
    from unnest('{han_name,latin_name,trade,about,offers,needs,skills,languages,availability}'::text[]) as field
  ), seen as (
    select p.id, p.name, p.here as present, f.han_name, p.latin_name, f.about, f.availability, f.quiet_until,
      coalesce(f.languages, '{}') as languages, p.trade_id, concat_ws(' ', t.folded, g.folded) as trade,
      w.offers, w.needs, w.skills as offered, k.words as skilled, k.skills, (select by from usual) || coalesce(told.by, '{}') as by
    from unnest(people) as whom (id)
    join people.person p on p.community_id = community and p.id = whom.id
    left join people.profile f on f.community_id = community and f.person_id = whom.id
    left join people.trade t on t.community_id = community and t.id = p.trade_id
    left join people.trade g on g.community_id = community and g.id = t.group_id
    cross join lateral (
      select jsonb_object_agg(v.field, case v.visibility when 'public' then 'members' else v.visibility end) as by
      from people.field_visibility v where v.community_id = community and v.person_id = whom.id
    ) as told
    cross join lateral (
      select string_agg(concat_ws(' ', w.folded, s.folded), ' ') filter (where w.kind = 'offer') as offers,
        string_agg(concat_ws(' ', w.folded, s.folded), ' ') filter (where w.kind = 'need') as needs,
        array_agg(s.id) filter (where w.kind = 'offer' and s.id is not null) as skills
      from people.want w
      left join people.want_skill ws on ws.community_id = community and ws.want_id = w.id
      left join people.skill s on s.community_id = community and s.id = ws.skill_id
      where w.community_id = community and w.person_id = whom.id and w.ended_at is null
    ) as w
    cross join lateral (
      select string_agg(s.folded, ' ') as words, array_agg(s.id) as skills
      from people.person_skill k join people.skill s on s.community_id = community and s.id = k.skill_id
      where k.community_id = community and k.person_id = whom.id
    ) as k
  ), parts as (
    select seen.*, said.*
    from seen cross join lateral (
      select
        people.fold(concat_ws(' ', name, case by ->> 'latin_name' when 'members' then latin_name end, case by ->> 'han_name' when 'members' then han_name end)) as called,
        people.fold(concat_ws(' ', case by ->> 'trade' when 'members' then trade end, case by ->> 'about' when 'members' then about end,
          case by ->> 'offers' when 'members' then offers end, case by ->> 'needs' when 'members' then needs end, case by ->> 'skills' when 'members' then skilled end)) as words,
        people.fold(concat_ws(' ', case by ->> 'latin_name' when 'ties' then latin_name end, case by ->> 'han_name' when 'ties' then han_name end,
          case by ->> 'trade' when 'ties' then trade end, case by ->> 'about' when 'ties' then about end,
          case by ->> 'offers' when 'ties' then offers end, case by ->> 'needs' when 'ties' then needs end, case by ->> 'skills' when 'ties' then skilled end)) as tied
    ) as said
  )
  insert into people.finding as f (community_id, person_id, name, present, names, stems, for_ties, latin, trade_id, skill_ids, languages, availability, quiet_until, needing)
  select community, id, name, present, array_to_tsvector(people.lexemes(called)), array_to_tsvector(people.lexemes(called || ' ' || words)),
    case when tied <> '' then array_to_tsvector(people.lexemes(concat_ws(' ', called, words, tied))) end,
    people.latin(called || ' ' || words),
    case by ->> 'trade' when 'members' then trade_id end,
    coalesce((select array_agg(distinct s) from unnest(
      case by ->> 'skills' when 'members' then coalesce(skills, '{}') else '{}' end || case by ->> 'offers' when 'members' then coalesce(offered, '{}') else '{}' end) as s), '{}'),
    case by ->> 'languages' when 'members' then languages else '{}' end,
    case by ->> 'availability' when 'members' then availability end,
    case by ->> 'availability' when 'members' then quiet_until end,
    by ->> 'needs' = 'members' and needs is not null
  from parts
  on conflict (community_id, person_id) do update set name = excluded.name, present = excluded.present, names = excluded.names, stems = excluded.stems,
    for_ties = excluded.for_ties, latin = excluded.latin, trade_id = excluded.trade_id, skill_ids = excluded.skill_ids, languages = excluded.languages,
    availability = excluded.availability, quiet_until = excluded.quiet_until, needing = excluded.needing
  where (f.name, f.present, f.names, f.stems, f.for_ties, f.latin, f.trade_id, f.skill_ids, f.languages, f.availability, f.quiet_until, f.needing)
    is distinct from (excluded.name, excluded.present, excluded.names, excluded.stems, excluded.for_ties, excluded.latin, excluded.trade_id,
      excluded.skill_ids, excluded.languages, excluded.availability, excluded.quiet_until, excluded.needing);
end $$;
