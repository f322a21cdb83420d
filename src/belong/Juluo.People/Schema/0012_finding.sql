-- What each person may be found by, as others may see it: a word that is hidden is in no index. Written by triggers, so that whoever writes cannot forget.

create table people.finding (
  community_id uuid not null references kernel.community (id),
  person_id    uuid not null,
  name         text not null,
  present      boolean not null,
  names        tsvector not null, -- words of the names
  stems        tsvector not null, -- every word that members see, the names too
  for_ties     tsvector,          -- with what only ties see; null: nothing more
  latin        text not null,     -- words of Latin letters, for those mistyped
  trade_id     uuid,
  skill_ids    uuid[] not null,
  languages    text[] not null,
  availability text,
  quiet_until  timestamptz,
  needing      boolean not null default false, -- needs something, and lets members see it
  primary key (community_id, person_id),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade
);
call kernel.keep_apart('people.finding');
create index on people.finding (community_id, name collate "zh-Hant-x-icu", person_id) where present;
create index on people.finding using gin (stems);
create index on people.finding using gin (latin gin_trgm_ops);

-- Words of a folded text: of Han, kana and Hangul each character and each pair; of the rest each word and its English stem.
create function people.lexemes(said text) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct lexeme), '{}') from (
    select substr(run, place, size) as lexeme
    from (select m[1] as run from regexp_matches(said, '[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0002fa1f]+', 'g') as m) as runs,
      generate_series(1, length(run)) as place, (values (1), (2)) as sizes (size)
    union all
    select unnest(array[left(m[1], 60)] || coalesce(ts_lexize('english_stem', left(m[1], 60)), '{}'))
    from regexp_matches(said, '[0-9a-z\u00c0-\u1fff]+', 'g') as m
  ) as words where lexeme <> ''
$$;

create function people.latin(said text) returns text language sql immutable parallel safe as $$
  select coalesce(string_agg(distinct m[1], ' '), '') from regexp_matches(said, '[a-z\u00c0-\u1fff]{4,60}', 'g') as m
$$;

-- What was typed, as a question to the words above: all of it must fit. Null when there is no word in it.
create function people.asked(typed text) returns tsquery language sql immutable parallel safe as $$
  select string_agg(part, ' & ')::tsquery from (
    select case when length(m[1]) = 1 then '''' || m[1] || ''''
      else (select string_agg('''' || substr(m[1], place, 2) || '''', ' & ') from generate_series(1, length(m[1]) - 1) as place) end as part
    from regexp_matches(people.fold(typed), '[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0002fa1f]+', 'g') as m
    union all
    select '(''' || left(m[1], 60) || ''':*' || coalesce(' | ''' || (ts_lexize('english_stem', left(m[1], 60)))[1] || '''', '') || ')'
    from regexp_matches(people.fold(typed), '[0-9a-z\u00c0-\u1fff]+', 'g') as m
  ) as parts
$$;

create function people.index_people(community uuid, people uuid[]) returns void language sql set enable_hashjoin = off set enable_mergejoin = off as $$
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
      excluded.skill_ids, excluded.languages, excluded.availability, excluded.quiet_until, excluded.needing)
$$;

-- One pass over all rows of a statement, however many. Who adds thousands of people with all that they say sets juluo.index_later for as long,
-- and calls people.index_people once for all of them.
create function people.index_later() returns boolean language sql stable as $$ select coalesce(current_setting('juluo.index_later', true), '') = 'on' $$;
create function people.index_persons() returns trigger language plpgsql as $$
begin
  if people.index_later() then return null; end if;
  perform people.index_people(c.community_id, array_agg(c.id)) from changed c group by c.community_id;
  return null;
end $$;
create function people.index_their_persons() returns trigger language plpgsql as $$
begin
  if people.index_later() then return null; end if;
  perform people.index_people(c.community_id, array_agg(distinct c.person_id)) from changed c group by c.community_id;
  return null;
end $$;
create function people.index_wanting_persons() returns trigger language plpgsql as $$
begin
  if people.index_later() then return null; end if;
  perform people.index_people(c.community_id, array_agg(distinct w.person_id))
  from changed c join people.want w on w.community_id = c.community_id and w.id = c.want_id group by c.community_id;
  return null;
end $$;
create function people.index_persons_of_trade() returns trigger language plpgsql as $$
begin
  if people.index_later() then return null; end if;
  perform people.index_people(c.community_id, array_agg(distinct p.id))
  from changed c join people.trade t on t.community_id = c.community_id and (t.id = c.id or t.group_id = c.id)
  join people.person p on p.community_id = t.community_id and p.trade_id = t.id group by c.community_id;
  return null;
end $$;
create function people.index_persons_of_skill() returns trigger language plpgsql as $$
begin
  if people.index_later() then return null; end if;
  perform people.index_people(c.community_id, array_agg(distinct x.person_id)) from changed c cross join lateral (
    select k.person_id from people.person_skill k where k.community_id = c.community_id and k.skill_id = c.id
    union select w.person_id from people.want_skill s join people.want w on w.community_id = s.community_id and w.id = s.want_id
      where s.community_id = c.community_id and s.skill_id = c.id) as x
  group by c.community_id;
  return null;
end $$;

create procedure people.keep_findable(relation regclass, by text, on_insert boolean) language plpgsql as $$
begin
  if on_insert then
    execute format('create trigger findable_added after insert on %s referencing new table as changed for each statement execute function people.%I()', relation, by);
    execute format('create trigger findable_taken after delete on %s referencing old table as changed for each statement execute function people.%I()', relation, by);
  end if;
  execute format('create trigger findable_changed after update on %s referencing new table as changed for each statement execute function people.%I()', relation, by);
end $$;
create trigger findable_added after insert on people.person referencing new table as changed for each statement execute function people.index_persons();
call people.keep_findable('people.person', 'index_persons', false);
call people.keep_findable('people.profile', 'index_their_persons', true);
call people.keep_findable('people.field_visibility', 'index_their_persons', true);
call people.keep_findable('people.person_skill', 'index_their_persons', true);
call people.keep_findable('people.want', 'index_their_persons', true);
call people.keep_findable('people.want_skill', 'index_wanting_persons', true);
call people.keep_findable('people.trade', 'index_persons_of_trade', false);
call people.keep_findable('people.skill', 'index_persons_of_skill', false);

-- Row-level security lets no index answer a question about words (their operators are not leakproof): one pass over everybody at every search.
-- These two answer with the owner's rights, for the present community and with keys only.
create function people.found(typed tsquery) returns table (person_id uuid, by_name boolean) language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  return query select f.person_id, f.names @@ typed from people.finding f where f.stems @@ typed and f.community_id = kernel.here() and f.present;
end $$;

-- Mistyped: a word of Latin letters that is like one of theirs, or half of the pairs of a Chinese word.
create function people.found_nearly(word text) returns table (person_id uuid) language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp set pg_trgm.word_similarity_threshold = 0.5 as $$
declare
  exactly tsquery := people.asked(word);
  pairs tsquery[];
begin
  if word ~ '^[a-z\u00c0-\u1fff]{4,60}$' then
    return query select f.person_id from people.finding f
      where (f.latin %> word or f.stems @@ exactly) and f.community_id = kernel.here() and f.present;
  elsif length(word) > 2 and word ~ '^[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0002fa1f]+$' then
    pairs := array(select ('''' || substr(word, place, 2) || '''')::tsquery from generate_series(1, length(word) - 1) as place);
    return query select f.person_id from people.finding f
      where f.stems @@ (select string_agg(p::text, ' | ')::tsquery from unnest(pairs) as p) and f.community_id = kernel.here() and f.present
        and (select count(*) from unnest(pairs) as p where f.stems @@ p) * 2 >= cardinality(pairs);
  else
    return query select f.person_id from people.finding f where f.stems @@ exactly and f.community_id = kernel.here() and f.present;
  end if;
end $$;
revoke all on function people.found(tsquery), people.found_nearly(text) from public;
grant execute on function people.found(tsquery), people.found_nearly(text) to juluo_app;

-- Those who are here already.
do $$
declare one record;
begin
  for one in select id from kernel.community loop
    perform set_config('juluo.community', one.id::text, true);
    perform people.index_people(one.id, array_agg(p.id)) from people.person p where p.community_id = one.id having count(*) > 0;
  end loop;
  perform set_config('juluo.community', '', true);
end $$;
