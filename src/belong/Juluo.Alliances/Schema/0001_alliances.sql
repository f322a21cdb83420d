-- Communities that wish to be found, communities that ally, and what they agreed in writing to share.

create schema alliances;
grant usage on schema alliances to juluo_app;

-- Communities that wish to be found: where they are and what they care about, for the public index. Nobody is in it until an operator says so.
create table alliances.listing (
  community_id uuid not null references postgres.community (id),
  listed       boolean not null default false,
  city         text check (length(city) between 1 and 80),
  latitude     double precision check (latitude between -85 and 85), -- as far as the map reaches
  longitude    double precision check (longitude between -180 and 180),
  site         text check (length(site) between 1 and 200),
  tags         text[] not null default '{}' check (cardinality(tags) <= 8),
  primary key (community_id),
  constraint a_place_has_both_coordinates check ((latitude is null) = (longitude is null))
);
call postgres.keep_apart('alliances.listing');
create policy public_index on alliances.listing for select using (listed);

-- An alliance belongs to no one community, so its rows stand in tables that several may read:
-- the policies below say which. Nobody writes to them but the functions at the end ("doors"), which act for the community of the transaction and no other.

-- Reference table: known to every community that has been invited to it, and to nobody else.
create table alliances.alliance (
  id         uuid primary key,
  name_zh    text not null check (length(name_zh) between 1 and 60),
  name_en    text not null check (length(name_en) between 1 and 80),
  purpose_zh text check (length(purpose_zh) between 1 and 600),
  purpose_en text check (length(purpose_en) between 1 and 900),
  founded_at timestamptz not null
);

-- Reference table: the text that is signed, version by version. It is never changed: whoever wants other terms writes the next version.
create table alliances.alliance_agreement (
  alliance_id uuid not null references alliances.alliance (id),
  version     int not null check (version > 0),
  text        text not null check (length(text) between 1 and 20000),
  shares      text[] not null check (shares <@ array['directory', 'passes', 'events', 'projects', 'measures', 'listing']),
  fields      text[] not null check (fields <@ array['han_name', 'latin_name', 'trade', 'about', 'skills', 'offers', 'needs', 'languages', 'links', 'email']),
  hash        text not null check (hash ~ '^[0-9a-f]{64}$'),
  proposed_by uuid not null references postgres.community (id),
  proposed_at timestamptz not null,
  primary key (alliance_id, version),
  constraint fields_are_of_the_directory check (fields = '{}' or 'directory' = any (shares))
);

create table alliances.alliance_member (
  community_id uuid not null references postgres.community (id),
  alliance_id  uuid not null references alliances.alliance (id),
  state        text not null check (state in ('invited', 'member', 'declined', 'left', 'removed')),
  invited_by   uuid references postgres.community (id),
  since        timestamptz not null, -- in this state
  joined_at    timestamptz,
  place        int,                  -- the how-manieth to join; whoever left and joins again has a new one, and signs anew
  primary key (community_id, alliance_id),
  constraint a_member_has_joined check (state not in ('member', 'left') or (joined_at is not null and place is not null))
);
create index on alliances.alliance_member (alliance_id);

create table alliances.alliance_signature (
  community_id uuid not null,
  alliance_id  uuid not null references alliances.alliance (id),
  place        int not null,         -- of the member when it signed
  version      int not null,
  person_id    uuid,                 -- who signed for the community, and how they were called; null once they are erased
  name         text check (length(name) between 1 and 80),
  hash         text not null,        -- of the text that was signed
  at           timestamptz not null,
  primary key (community_id, alliance_id, place, version),
  foreign key (community_id, alliance_id) references alliances.alliance_member (community_id, alliance_id),
  foreign key (alliance_id, version) references alliances.alliance_agreement (alliance_id, version)
);
create index on alliances.alliance_signature (alliance_id);

-- Reference table: what happened, in order.
create table alliances.alliance_event (
  alliance_id     uuid not null references alliances.alliance (id),
  id              uuid not null,
  at              timestamptz not null,
  kind            text not null check (kind in ('founded', 'invited', 'joined', 'declined', 'left', 'returned', 'removed', 'proposed', 'signed')),
  by_community    uuid not null references postgres.community (id),
  about_community uuid references postgres.community (id),
  version         int,
  primary key (alliance_id, id)
);
create index on alliances.alliance_event (alliance_id, at desc);
create index on alliances.alliance_event (about_community, at desc);

-- Entries of groups that do not use this program, kept by one community for its alliance.
create table alliances.alliance_group (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  alliance_id  uuid not null references alliances.alliance (id),
  name         text not null check (length(name) between 1 and 120),
  city         text check (length(city) between 1 and 80),
  latitude     double precision check (latitude between -85 and 85),
  longitude    double precision check (longitude between -180 and 180),
  site         text check (length(site) between 1 and 200),
  tags         text[] not null default '{}' check (cardinality(tags) <= 8),
  primary key (community_id, id),
  foreign key (community_id, alliance_id) references alliances.alliance_member (community_id, alliance_id),
  constraint a_group_has_both_coordinates check ((latitude is null) = (longitude is null))
);
create unique index one_group_of_a_name on alliances.alliance_group (community_id, alliance_id, people.fold(name));

-- The alliances of which this community is a member, or to which it is invited. Asked by the policies, which could not ask their own table.
create function alliances.alliances_known() returns setof uuid language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select alliance_id from alliances.alliance_member where community_id = (select postgres.here()) and state in ('invited', 'member')
$$;
create function alliances.alliances_joined() returns setof uuid language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select alliance_id from alliances.alliance_member where community_id = (select postgres.here()) and state = 'member'
$$;

-- What each member signed last. Between two members holds what both have in it: see alliances.pacts.
create function alliances.terms_of(which uuid) returns table (community_id uuid, version int, shares text[], fields text[])
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.community_id, last.version, last.shares, last.fields
  from alliances.alliance_member m
  cross join lateral (
    select g.version, g.shares, g.fields from alliances.alliance_signature s
    join alliances.alliance_agreement g on g.alliance_id = s.alliance_id and g.version = s.version
    where s.community_id = m.community_id and s.alliance_id = m.alliance_id and s.place = m.place
    order by s.version desc limit 1
  ) as last
  where m.alliance_id = which and m.state = 'member'
$$;

-- What holds today between this community and each member, itself among them. Nothing to whoever is no member.
create function alliances.pacts(which uuid) returns table (community_id uuid, version int, shares text[], fields text[])
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with terms as materialized (select * from alliances.terms_of(which))
  select other.community_id, other.version,
    array(select s from unnest(mine.shares) as s where s = any (other.shares)),
    array(select f from unnest(mine.fields) as f where f = any (other.fields))
  from terms mine cross join terms other where mine.community_id = (select postgres.here())
$$;

-- The alliances and members that may be named in public: those whose agreement says so.
create function alliances.public_allies() returns table (alliance_id uuid, name_zh text, name_en text, community_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.id, a.name_zh, a.name_en, t.community_id
  from alliances.alliance a cross join lateral alliances.terms_of(a.id) as t where 'listing' = any (t.shares)
$$;

-- Forced row-level security holds for the owner too; the owner's functions come in by a policy that is the owner's alone.
do $$
declare relation text;
begin
  foreach relation in array array['alliance', 'alliance_agreement', 'alliance_member', 'alliance_signature', 'alliance_event'] loop
    execute format('alter table alliances.%I enable row level security', relation);
    execute format('alter table alliances.%I force row level security', relation);
    execute format('create policy doors on alliances.%I to %I using (true) with check (true)', relation, current_user);
    execute format('grant select on alliances.%I to juluo_app', relation);
  end loop;
end $$;
create policy own_alliances on alliances.alliance for select to juluo_app
  using (id in (select m.alliance_id from alliances.alliance_member m where m.community_id = (select postgres.here())));
create policy known_alliances on alliances.alliance_agreement for select to juluo_app using (alliance_id in (select alliances.alliances_known()));
create policy known_alliances on alliances.alliance_member for select to juluo_app
  using (community_id = (select postgres.here()) or (state in ('invited', 'member') and alliance_id in (select alliances.alliances_known())));
create policy joined_alliances on alliances.alliance_signature for select to juluo_app
  using (community_id = (select postgres.here()) or alliance_id in (select alliances.alliances_joined()));
create policy known_alliances on alliances.alliance_event for select to juluo_app
  using (about_community = (select postgres.here()) or alliance_id in (select alliances.alliances_known()));

call postgres.keep_apart('alliances.alliance_group');
create policy kept_by_a_member on alliances.alliance_group for select
  using ((alliance_id, community_id) in (select m.alliance_id, m.community_id from alliances.alliance_member m where m.state = 'member'));
create policy public_index on alliances.alliance_group for select
  using ((alliance_id, community_id) in (select p.alliance_id, p.community_id from alliances.public_allies() p));
-- Allies see where each other are, listed in public or not.
create policy allies on alliances.listing for select
  using (community_id in (select m.community_id from alliances.alliance_member m where m.state = 'member'));

-- The doors. Each takes the alliance's row first, so that what happens in one alliance happens one after the other.

-- Whoever has been in it for the longest invites, writes the next version and parts with members. It follows from the rows: nobody has to hand it on.
create function alliances.convenor(which uuid) returns uuid language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select community_id from alliances.alliance_member where alliance_id = which and state = 'member' order by place limit 1
$$;

create function alliances.write_agreement(which uuid, next int, said text, shared text[], shown text[], at timestamptz) returns text
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into alliances.alliance_agreement (alliance_id, version, text, shares, fields, hash, proposed_by, proposed_at)
  values (which, next, said, shared, shown,
    encode(sha256(convert_to(said || E'\n' || array_to_string(shared, ',') || E'\n' || array_to_string(shown, ','), 'UTF8')), 'hex'), postgres.here(), at)
  returning hash
$$;

create function alliances.write_signature(which uuid, signed int, what text, who uuid, called text, at timestamptz) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into alliances.alliance_signature (community_id, alliance_id, place, version, person_id, name, hash, at)
  select m.community_id, which, m.place, signed, who, called, what, at
  from alliances.alliance_member m where m.community_id = postgres.here() and m.alliance_id = which
$$;

create function alliances.write_event(which uuid, event uuid, at timestamptz, what text, whom uuid, signed int) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into alliances.alliance_event (alliance_id, id, at, kind, by_community, about_community, version) values (which, event, at, what, postgres.here(), whom, signed)
$$;

create function alliances.found_alliance(
  which uuid, zh text, en text, for_zh text, for_en text, said text, shared text[], shown text[], who uuid, called text, event uuid, at timestamptz
) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into alliances.alliance (id, name_zh, name_en, purpose_zh, purpose_en, founded_at) values (which, zh, en, for_zh, for_en, at);
  insert into alliances.alliance_member (community_id, alliance_id, state, since, joined_at, place) values (postgres.here(), which, 'member', at, at, 1);
  perform alliances.write_signature(which, 1, alliances.write_agreement(which, 1, said, shared, shown, at), who, called, at);
  perform alliances.write_event(which, event, at, 'founded', null, 1);
end $$;

-- Only who is in the public index can be invited: of any other community it is not even said whether there is one.
create function alliances.invite_ally(which uuid, whom uuid, event uuid, at timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from alliances.alliance a where a.id = which for update;
  if alliances.convenor(which) is distinct from postgres.here() then return 'not_convenor'; end if;
  if not exists (select from alliances.listing l where l.community_id = whom and l.listed) then return 'unknown'; end if;
  insert into alliances.alliance_member as m (community_id, alliance_id, state, invited_by, since) values (whom, which, 'invited', postgres.here(), at)
  on conflict (community_id, alliance_id) do update set state = 'invited', invited_by = excluded.invited_by, since = at
    where m.state in ('declined', 'left', 'removed');
  if not found then return 'already'; end if;
  perform alliances.write_event(which, event, at, 'invited', whom, null);
  return 'done';
end $$;

-- Signs what was read: if another version has been written meanwhile, nothing is signed. Whoever was invited is a member by it.
create function alliances.sign_agreement(which uuid, signed int, seen text, who uuid, called text, event uuid, at timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  was text;
begin
  perform from alliances.alliance a where a.id = which for update;
  select m.state into was from alliances.alliance_member m where m.community_id = postgres.here() and m.alliance_id = which;
  if was is null or was not in ('invited', 'member') then return 'unknown'; end if;
  if not exists (
    select from alliances.alliance_agreement g where g.alliance_id = which and g.version = signed and g.hash = seen
      and g.version = (select max(n.version) from alliances.alliance_agreement n where n.alliance_id = which)
  ) then
    return 'changed';
  end if;
  if was = 'member' and exists (
    select from alliances.alliance_signature s join alliances.alliance_member m using (community_id, alliance_id, place)
    where s.community_id = postgres.here() and s.alliance_id = which and s.version = signed
  ) then
    return 'already';
  end if;
  if was = 'invited' then
    update alliances.alliance_member m set state = 'member', since = at, joined_at = at,
      place = (select coalesce(max(o.place), 0) + 1 from alliances.alliance_member o where o.alliance_id = which)
    where m.community_id = postgres.here() and m.alliance_id = which;
  end if;
  perform alliances.write_signature(which, signed, seen, who, called, at);
  perform alliances.write_event(which, event, at, case was when 'invited' then 'joined' else 'signed' end, null, signed);
  return 'done';
end $$;

create function alliances.propose_agreement(which uuid, said text, shared text[], shown text[], who uuid, called text, event uuid, at timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  next int;
begin
  perform from alliances.alliance a where a.id = which for update;
  if alliances.convenor(which) is distinct from postgres.here() then return 'not_convenor'; end if;
  select max(g.version) + 1 into next from alliances.alliance_agreement g where g.alliance_id = which;
  perform alliances.write_signature(which, next, alliances.write_agreement(which, next, said, shared, shown, at), who, called, at);
  perform alliances.write_event(which, event, at, 'proposed', null, next);
  return 'done';
end $$;

-- A member leaves, or whoever is invited says no.
create function alliances.leave_alliance(which uuid, event uuid, at timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  is_now text;
begin
  perform from alliances.alliance a where a.id = which for update;
  update alliances.alliance_member m set state = case m.state when 'member' then 'left' else 'declined' end, since = at
  where m.community_id = postgres.here() and m.alliance_id = which and m.state in ('member', 'invited') returning m.state into is_now;
  if not found then return 'unknown'; end if;
  perform alliances.write_event(which, event, at, is_now, null, null);
  return is_now;
end $$;

-- For a day, that can be taken back.
create function alliances.return_to_alliance(which uuid, event uuid, at timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from alliances.alliance a where a.id = which for update;
  update alliances.alliance_member m set state = case m.state when 'left' then 'member' else 'invited' end, since = at
  where m.community_id = postgres.here() and m.alliance_id = which and m.state in ('left', 'declined') and m.since > at - interval '1 day';
  if not found then return 'unknown'; end if;
  perform alliances.write_event(which, event, at, 'returned', null, null);
  return 'done';
end $$;

create function alliances.part_with_ally(which uuid, whom uuid, event uuid, at timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from alliances.alliance a where a.id = which for update;
  if alliances.convenor(which) is distinct from postgres.here() then return 'not_convenor'; end if;
  update alliances.alliance_member m set state = 'removed', since = at
  where m.community_id = whom and m.community_id <> postgres.here() and m.alliance_id = which and m.state in ('member', 'invited');
  if not found then return 'unknown'; end if;
  perform alliances.write_event(which, event, at, 'removed', whom, null);
  return 'done';
end $$;

-- That the community signed stays; who signed for it goes with them.
create function alliances.forget_in_alliances(person uuid) returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  update alliances.alliance_signature set person_id = null, name = null where community_id = postgres.here() and person_id = person
$$;

-- Until when this community's people have been told what happens in its alliances.
create table alliances.alliance_news (
  community_id uuid not null references postgres.community (id),
  told_until   timestamptz not null,
  primary key (community_id)
);
call postgres.keep_apart('alliances.alliance_news');

revoke all on function alliances.terms_of(uuid), alliances.convenor(uuid), alliances.write_agreement(uuid, int, text, text[], text[], timestamptz),
  alliances.write_signature(uuid, int, text, uuid, text, timestamptz), alliances.write_event(uuid, uuid, timestamptz, text, uuid, int),
  alliances.alliances_known(), alliances.alliances_joined(), alliances.pacts(uuid), alliances.public_allies(),
  alliances.found_alliance(uuid, text, text, text, text, text, text[], text[], uuid, text, uuid, timestamptz), alliances.invite_ally(uuid, uuid, uuid, timestamptz),
  alliances.sign_agreement(uuid, int, text, uuid, text, uuid, timestamptz),
  alliances.propose_agreement(uuid, text, text[], text[], uuid, text, uuid, timestamptz), alliances.leave_alliance(uuid, uuid, timestamptz),
  alliances.return_to_alliance(uuid, uuid, timestamptz), alliances.part_with_ally(uuid, uuid, uuid, timestamptz), alliances.forget_in_alliances(uuid)
  from public;
grant execute on function alliances.alliances_known(), alliances.alliances_joined(), alliances.pacts(uuid), alliances.public_allies(),
  alliances.found_alliance(uuid, text, text, text, text, text, text[], text[], uuid, text, uuid, timestamptz), alliances.invite_ally(uuid, uuid, uuid, timestamptz),
  alliances.sign_agreement(uuid, int, text, uuid, text, uuid, timestamptz),
  alliances.propose_agreement(uuid, text, text[], text[], uuid, text, uuid, timestamptz), alliances.leave_alliance(uuid, uuid, timestamptz),
  alliances.return_to_alliance(uuid, uuid, timestamptz), alliances.part_with_ally(uuid, uuid, uuid, timestamptz), alliances.forget_in_alliances(uuid)
  to juluo_app;

-- Who was looked at from which allied community, day by day: on the side of those who were looked at, for them to see.
create table alliances.allied_look (
  community_id uuid not null references postgres.community (id),
  person_id    uuid not null,
  by_community uuid not null references postgres.community (id),
  day          date not null,
  times        int not null default 1,
  last_at      timestamptz not null,
  primary key (community_id, person_id, by_community, day),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade
);
call postgres.keep_apart('alliances.allied_look');

-- Who looked there, on the side of those who looked.
create table alliances.allied_reading (
  community_id uuid not null references postgres.community (id),
  person_id    uuid not null,
  of_community uuid not null references postgres.community (id),
  day          date not null,
  times        int not null default 1,
  last_at      timestamptz not null,
  primary key (community_id, person_id, of_community, day),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade
);
call postgres.keep_apart('alliances.allied_reading');

-- Gives, of a partner's people, those who agreed, with what they show to members and both communities agreed to share, and writes the look down on both sides.
-- It stands in the partner's community for the length of one statement; every condition names the community all the same.
create function alliances.allied_people(which uuid, partner uuid, asked text, skip int, most int, looker uuid, at timestamptz)
returns table (together bigint, called text, shown jsonb) language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  home uuid := postgres.here();
  shared text[];
  zone text;
begin
  select p.fields into shared from alliances.pacts(which) p where p.community_id = partner and partner <> home and 'directory' = any (p.shares);
  if not found then
    return;
  end if;
  select c.zone into zone from postgres.community c where c.id = home;
  insert into alliances.allied_reading as r (community_id, person_id, of_community, day, last_at)
  select home, looker, partner, (at at time zone zone)::date, at where looker is not null
  on conflict (community_id, person_id, of_community, day) do update set times = r.times + 1, last_at = greatest(r.last_at, excluded.last_at);
  select c.zone into zone from postgres.community c where c.id = partner;
  perform set_config('juluo.community', partner::text, true);
  return query
    with seen as (
      select p.person_id as id, p.name, p.shown from people.shown_to_allies(partner, shared) as p
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
      insert into alliances.allied_look as l (community_id, person_id, by_community, day, last_at)
      select partner, page.id, home, (at at time zone zone)::date, at from page
      on conflict (community_id, person_id, by_community, day) do update set times = l.times + 1, last_at = greatest(l.last_at, excluded.last_at)
    )
    select page.of_all, page.name, page.shown from page order by page.name collate "zh-Hant-x-icu", page.id;
  perform set_config('juluo.community', home::text, true);
end $$;
revoke all on function alliances.allied_people(uuid, uuid, text, int, int, uuid, timestamptz) from public;
grant execute on function alliances.allied_people(uuid, uuid, text, int, int, uuid, timestamptz) to juluo_app;

-- Figures that a community gives to its allies, renewed by a job. Nobody sees another's: only what five or more have in common.

create table alliances.given_measure (
  community_id uuid not null references postgres.community (id),
  measure      text not null check (measure ~ '^[a-z.-]{1,60}$'),
  value        double precision not null,
  at           timestamptz not null,
  primary key (community_id, measure)
);
call postgres.keep_apart('alliances.given_measure');
do $$ begin execute format('create policy doors on alliances.given_measure for select to %I using (true)', current_user); end $$;

create function alliances.allied_measures(which uuid) returns table (measure text, communities int, lower double precision, middle double precision, upper double precision, mine double precision)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select g.measure, count(*)::int, percentile_cont(0.25) within group (order by g.value), percentile_cont(0.5) within group (order by g.value),
    percentile_cont(0.75) within group (order by g.value), max(g.value) filter (where g.community_id = (select postgres.here()))
  from alliances.pacts(which) p join alliances.given_measure g on g.community_id = p.community_id
  where 'measures' = any (p.shares)
  group by g.measure having count(*) >= 5
$$;
revoke all on function alliances.allied_measures(uuid) from public;
grant execute on function alliances.allied_measures(uuid) to juluo_app;
