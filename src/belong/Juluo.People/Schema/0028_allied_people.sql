-- People of an allied community, as far as both communities and they themselves agreed. The one way in which a row of one community reaches another.

-- A purpose more, whichever there are already.
do $$
declare known text;
begin
  select string_agg(quote_literal(m[1]), ', ') into known
  from pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''([a-z_]+)''', 'g') as m
  where c.conrelid = 'people.consent'::regclass and c.conname = 'consent_purpose_check';
  alter table people.consent drop constraint consent_purpose_check;
  execute format('alter table people.consent add constraint consent_purpose_check check (purpose in (%s, %L))', known, 'alliance');
end $$;

-- Who was looked at from which allied community, day by day: on the side of those who were looked at, for them to see.
create table people.allied_look (
  community_id uuid not null references kernel.community (id),
  person_id    uuid not null,
  by_community uuid not null references kernel.community (id),
  day          date not null,
  times        int not null default 1,
  last_at      timestamptz not null,
  primary key (community_id, person_id, by_community, day),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade
);
call kernel.keep_apart('people.allied_look');

-- Who looked there, on the side of those who looked.
create table people.allied_reading (
  community_id uuid not null references kernel.community (id),
  person_id    uuid not null,
  of_community uuid not null references kernel.community (id),
  day          date not null,
  times        int not null default 1,
  last_at      timestamptz not null,
  primary key (community_id, person_id, of_community, day),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade
);
call kernel.keep_apart('people.allied_reading');

-- Gives, of a partner's people, those who agreed, with what they show to members and both communities agreed to share, and writes the look down on both sides.
-- It stands in the partner's community for the length of one statement; every condition names the community all the same.
create function people.allied_people(which uuid, partner uuid, asked text, skip int, most int, looker uuid, at timestamptz)
returns table (together bigint, called text, shown jsonb) language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  home uuid := kernel.here();
  shared text[];
  zone text;
begin
  select p.fields into shared from people.pacts(which) p where p.community_id = partner and partner <> home and 'directory' = any (p.shares);
  if not found then
    return;
  end if;
  select c.zone into zone from kernel.community c where c.id = home;
  insert into people.allied_reading as r (community_id, person_id, of_community, day, last_at)
  select home, looker, partner, (at at time zone zone)::date, at where looker is not null
  on conflict (community_id, person_id, of_community, day) do update set times = r.times + 1, last_at = greatest(r.last_at, excluded.last_at);
  select c.zone into zone from kernel.community c where c.id = partner;
  perform set_config('juluo.community', partner::text, true);
  return query
    with seen as (
      select p.id, p.name, jsonb_strip_nulls(jsonb_build_object(
          'hanName', case when 'han_name' = any (may.fields) then f.han_name end,
          'latinName', case when 'latin_name' = any (may.fields) then p.latin_name end,
          'tradeZh', case when 'trade' = any (may.fields) then t.name_zh end,
          'tradeEn', case when 'trade' = any (may.fields) then t.name_en end,
          'about', case when 'about' = any (may.fields) then f.about end,
          'languages', case when 'languages' = any (may.fields) then to_jsonb(nullif(f.languages, '{}')) end,
          'links', case when 'links' = any (may.fields) then to_jsonb(nullif(f.links, '{}')) end,
          'email', case when 'email' = any (may.fields) then p.email end,
          'skillsZh', case when 'skills' = any (may.fields) then k.zh end,
          'skillsEn', case when 'skills' = any (may.fields) then k.en end,
          'offers', case when 'offers' = any (may.fields) then w.offers end,
          'needs', case when 'needs' = any (may.fields) then w.needs end)) as shown
      from people.person p
      join people.consent c on c.community_id = partner and c.person_id = p.id and c.purpose = 'alliance' and c.withdrawn_at is null
      left join people.profile f on f.community_id = partner and f.person_id = p.id
      left join people.trade t on t.community_id = partner and t.id = p.trade_id
      cross join lateral (
        select array_agg(s.field) as fields from unnest(shared) as s (field)
        left join people.field_visibility v on v.community_id = partner and v.person_id = p.id and v.field = s.field
        where coalesce(v.visibility, people.usual_visibility(s.field)) in ('public', 'members')
      ) as may
      cross join lateral (
        select jsonb_agg(s.name_zh order by s.name_en) as zh, jsonb_agg(s.name_en order by s.name_en) as en
        from people.person_skill ps join people.skill s on s.community_id = partner and s.id = ps.skill_id
        where ps.community_id = partner and ps.person_id = p.id
      ) as k
      cross join lateral (
        select jsonb_agg(o.text order by o.since) filter (where o.kind = 'offer') as offers,
          jsonb_agg(o.text order by o.since) filter (where o.kind = 'need') as needs
        from people.want o where o.community_id = partner and o.person_id = p.id and o.ended_at is null
      ) as w
      where p.community_id = partner and p.here
    ), fitting as (
      -- Only what is shown is searched.
      select seen.*, count(*) over () as of_all from seen
      where asked is null or not exists (
        select from regexp_split_to_table(people.fold(asked), '\s+') as word where strpos(
          people.fold(seen.name || ' ' || coalesce((
            select string_agg(v.said #>> '{}', ' ') from jsonb_path_query(seen.shown, 'strict $.**') as v (said) where jsonb_typeof(v.said) = 'string'), '')), word) = 0)
    ), page as (
      select * from fitting order by fitting.name collate "zh-Hant-x-icu", fitting.id offset skip limit most
    ), noted as (
      insert into people.allied_look as l (community_id, person_id, by_community, day, last_at)
      select partner, page.id, home, (at at time zone zone)::date, at from page
      on conflict (community_id, person_id, by_community, day) do update set times = l.times + 1, last_at = greatest(l.last_at, excluded.last_at)
    )
    select page.of_all, page.name, page.shown from page order by page.name collate "zh-Hant-x-icu", page.id;
  perform set_config('juluo.community', home::text, true);
end $$;
revoke all on function people.allied_people(uuid, uuid, text, int, int, uuid, timestamptz) from public;
grant execute on function people.allied_people(uuid, uuid, text, int, int, uuid, timestamptz) to juluo_app;
