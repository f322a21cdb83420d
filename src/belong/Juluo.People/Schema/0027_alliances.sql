-- Communities that ally, and what they agreed in writing to share. An alliance belongs to no one community, so its rows stand in tables that several may read:
-- the policies below say which. Nobody writes to them but the functions at the end ("doors"), which act for the community of the transaction and no other.

-- Reference table: known to every community that has been invited to it, and to nobody else.
create table people.alliance (
  id         uuid primary key,
  name_zh    text not null check (length(name_zh) between 1 and 60),
  name_en    text not null check (length(name_en) between 1 and 80),
  purpose_zh text check (length(purpose_zh) between 1 and 600),
  purpose_en text check (length(purpose_en) between 1 and 900),
  founded_at timestamptz not null
);

-- Reference table: the text that is signed, version by version. It is never changed: whoever wants other terms writes the next version.
create table people.alliance_agreement (
  alliance_id uuid not null references people.alliance (id),
  version     int not null check (version > 0),
  text        text not null check (length(text) between 1 and 20000),
  shares      text[] not null check (shares <@ array['directory', 'passes', 'events', 'projects', 'measures', 'listing']),
  fields      text[] not null check (fields <@ array['han_name', 'latin_name', 'trade', 'about', 'skills', 'offers', 'needs', 'languages', 'links', 'email']),
  hash        text not null check (hash ~ '^[0-9a-f]{64}$'),
  proposed_by uuid not null references kernel.community (id),
  proposed_at timestamptz not null,
  primary key (alliance_id, version),
  constraint fields_are_of_the_directory check (fields = '{}' or 'directory' = any (shares))
);

create table people.alliance_member (
  community_id uuid not null references kernel.community (id),
  alliance_id  uuid not null references people.alliance (id),
  state        text not null check (state in ('invited', 'member', 'declined', 'left', 'removed')),
  invited_by   uuid references kernel.community (id),
  since        timestamptz not null, -- in this state
  joined_at    timestamptz,
  place        int,                  -- the how-manieth to join; whoever left and joins again has a new one, and signs anew
  primary key (community_id, alliance_id),
  constraint a_member_has_joined check (state not in ('member', 'left') or (joined_at is not null and place is not null))
);
create index on people.alliance_member (alliance_id);

create table people.alliance_signature (
  community_id uuid not null,
  alliance_id  uuid not null references people.alliance (id),
  place        int not null,         -- of the member when it signed
  version      int not null,
  person_id    uuid,                 -- who signed for the community, and how they were called; null once they are erased
  name         text check (length(name) between 1 and 80),
  hash         text not null,        -- of the text that was signed
  at           timestamptz not null,
  primary key (community_id, alliance_id, place, version),
  foreign key (community_id, alliance_id) references people.alliance_member (community_id, alliance_id),
  foreign key (alliance_id, version) references people.alliance_agreement (alliance_id, version)
);
create index on people.alliance_signature (alliance_id);

-- Reference table: what happened, in order.
create table people.alliance_event (
  alliance_id     uuid not null references people.alliance (id),
  id              uuid not null,
  at              timestamptz not null,
  kind            text not null check (kind in ('founded', 'invited', 'joined', 'declined', 'left', 'returned', 'removed', 'proposed', 'signed')),
  by_community    uuid not null references kernel.community (id),
  about_community uuid references kernel.community (id),
  version         int,
  primary key (alliance_id, id)
);
create index on people.alliance_event (alliance_id, at desc);
create index on people.alliance_event (about_community, at desc);

-- Entries of groups that do not use this program, kept by one community for its alliance.
create table people.alliance_group (
  community_id uuid not null references kernel.community (id),
  id           uuid not null,
  alliance_id  uuid not null references people.alliance (id),
  name         text not null check (length(name) between 1 and 120),
  city         text check (length(city) between 1 and 80),
  latitude     double precision check (latitude between -85 and 85),
  longitude    double precision check (longitude between -180 and 180),
  site         text check (length(site) between 1 and 200),
  tags         text[] not null default '{}' check (cardinality(tags) <= 8),
  primary key (community_id, id),
  foreign key (community_id, alliance_id) references people.alliance_member (community_id, alliance_id),
  constraint a_group_has_both_coordinates check ((latitude is null) = (longitude is null))
);
create unique index one_group_of_a_name on people.alliance_group (community_id, alliance_id, people.fold(name));

-- The alliances of which this community is a member, or to which it is invited. Asked by the policies, which could not ask their own table.
create function people.alliances_known() returns setof uuid language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select alliance_id from people.alliance_member where community_id = (select kernel.here()) and state in ('invited', 'member')
$$;
create function people.alliances_joined() returns setof uuid language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select alliance_id from people.alliance_member where community_id = (select kernel.here()) and state = 'member'
$$;

-- What each member signed last. Between two members holds what both have in it: see people.pacts.
create function people.terms_of(which uuid) returns table (community_id uuid, version int, shares text[], fields text[])
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.community_id, last.version, last.shares, last.fields
  from people.alliance_member m
  cross join lateral (
    select g.version, g.shares, g.fields from people.alliance_signature s
    join people.alliance_agreement g on g.alliance_id = s.alliance_id and g.version = s.version
    where s.community_id = m.community_id and s.alliance_id = m.alliance_id and s.place = m.place
    order by s.version desc limit 1
  ) as last
  where m.alliance_id = which and m.state = 'member'
$$;

-- What holds today between this community and each member, itself among them. Nothing to whoever is no member.
create function people.pacts(which uuid) returns table (community_id uuid, version int, shares text[], fields text[])
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with terms as materialized (select * from people.terms_of(which))
  select other.community_id, other.version,
    array(select s from unnest(mine.shares) as s where s = any (other.shares)),
    array(select f from unnest(mine.fields) as f where f = any (other.fields))
  from terms mine cross join terms other where mine.community_id = (select kernel.here())
$$;

-- The alliances and members that may be named in public: those whose agreement says so.
create function people.public_allies() returns table (alliance_id uuid, name_zh text, name_en text, community_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.id, a.name_zh, a.name_en, t.community_id
  from people.alliance a cross join lateral people.terms_of(a.id) as t where 'listing' = any (t.shares)
$$;

-- Forced row-level security holds for the owner too; the owner's functions come in by a policy that is the owner's alone.
do $$
declare relation text;
begin
  foreach relation in array array['alliance', 'alliance_agreement', 'alliance_member', 'alliance_signature', 'alliance_event'] loop
    execute format('alter table people.%I enable row level security', relation);
    execute format('alter table people.%I force row level security', relation);
    execute format('create policy doors on people.%I to %I using (true) with check (true)', relation, current_user);
    execute format('grant select on people.%I to juluo_app', relation);
  end loop;
end $$;
create policy own_alliances on people.alliance for select to juluo_app
  using (id in (select m.alliance_id from people.alliance_member m where m.community_id = (select kernel.here())));
create policy known_alliances on people.alliance_agreement for select to juluo_app using (alliance_id in (select people.alliances_known()));
create policy known_alliances on people.alliance_member for select to juluo_app
  using (community_id = (select kernel.here()) or (state in ('invited', 'member') and alliance_id in (select people.alliances_known())));
create policy joined_alliances on people.alliance_signature for select to juluo_app
  using (community_id = (select kernel.here()) or alliance_id in (select people.alliances_joined()));
create policy known_alliances on people.alliance_event for select to juluo_app
  using (about_community = (select kernel.here()) or alliance_id in (select people.alliances_known()));

call kernel.keep_apart('people.alliance_group');
create policy kept_by_a_member on people.alliance_group for select
  using ((alliance_id, community_id) in (select m.alliance_id, m.community_id from people.alliance_member m where m.state = 'member'));
create policy public_index on people.alliance_group for select
  using ((alliance_id, community_id) in (select p.alliance_id, p.community_id from people.public_allies() p));
-- Allies see where each other are, listed in public or not.
create policy allies on people.listing for select
  using (community_id in (select m.community_id from people.alliance_member m where m.state = 'member'));

-- The doors. Each takes the alliance's row first, so that what happens in one alliance happens one after the other.

-- Whoever has been in it for the longest invites, writes the next version and parts with members. It follows from the rows: nobody has to hand it on.
create function people.convenor(which uuid) returns uuid language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select community_id from people.alliance_member where alliance_id = which and state = 'member' order by place limit 1
$$;

create function people.write_agreement(which uuid, next int, said text, shared text[], shown text[], at timestamptz) returns text
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into people.alliance_agreement (alliance_id, version, text, shares, fields, hash, proposed_by, proposed_at)
  values (which, next, said, shared, shown,
    encode(sha256(convert_to(said || E'\n' || array_to_string(shared, ',') || E'\n' || array_to_string(shown, ','), 'UTF8')), 'hex'), kernel.here(), at)
  returning hash
$$;

create function people.write_signature(which uuid, signed int, what text, who uuid, called text, at timestamptz) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into people.alliance_signature (community_id, alliance_id, place, version, person_id, name, hash, at)
  select m.community_id, which, m.place, signed, who, called, what, at
  from people.alliance_member m where m.community_id = kernel.here() and m.alliance_id = which
$$;

create function people.write_event(which uuid, event uuid, at timestamptz, what text, whom uuid, signed int) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into people.alliance_event (alliance_id, id, at, kind, by_community, about_community, version) values (which, event, at, what, kernel.here(), whom, signed)
$$;

create function people.found_alliance(
  which uuid, zh text, en text, for_zh text, for_en text, said text, shared text[], shown text[], who uuid, called text, event uuid, at timestamptz
) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into people.alliance (id, name_zh, name_en, purpose_zh, purpose_en, founded_at) values (which, zh, en, for_zh, for_en, at);
  insert into people.alliance_member (community_id, alliance_id, state, since, joined_at, place) values (kernel.here(), which, 'member', at, at, 1);
  perform people.write_signature(which, 1, people.write_agreement(which, 1, said, shared, shown, at), who, called, at);
  perform people.write_event(which, event, at, 'founded', null, 1);
end $$;

-- Only who is in the public index can be invited: of any other community it is not even said whether there is one.
create function people.invite_ally(which uuid, whom uuid, event uuid, at timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from people.alliance a where a.id = which for update;
  if people.convenor(which) is distinct from kernel.here() then return 'not_convenor'; end if;
  if not exists (select from people.listing l where l.community_id = whom and l.listed) then return 'unknown'; end if;
  insert into people.alliance_member as m (community_id, alliance_id, state, invited_by, since) values (whom, which, 'invited', kernel.here(), at)
  on conflict (community_id, alliance_id) do update set state = 'invited', invited_by = excluded.invited_by, since = at
    where m.state in ('declined', 'left', 'removed');
  if not found then return 'already'; end if;
  perform people.write_event(which, event, at, 'invited', whom, null);
  return 'done';
end $$;

-- Signs what was read: if another version has been written meanwhile, nothing is signed. Whoever was invited is a member by it.
create function people.sign_agreement(which uuid, signed int, seen text, who uuid, called text, event uuid, at timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  was text;
begin
  perform from people.alliance a where a.id = which for update;
  select m.state into was from people.alliance_member m where m.community_id = kernel.here() and m.alliance_id = which;
  if was is null or was not in ('invited', 'member') then return 'unknown'; end if;
  if not exists (
    select from people.alliance_agreement g where g.alliance_id = which and g.version = signed and g.hash = seen
      and g.version = (select max(n.version) from people.alliance_agreement n where n.alliance_id = which)
  ) then
    return 'changed';
  end if;
  if was = 'member' and exists (
    select from people.alliance_signature s join people.alliance_member m using (community_id, alliance_id, place)
    where s.community_id = kernel.here() and s.alliance_id = which and s.version = signed
  ) then
    return 'already';
  end if;
  if was = 'invited' then
    update people.alliance_member m set state = 'member', since = at, joined_at = at,
      place = (select coalesce(max(o.place), 0) + 1 from people.alliance_member o where o.alliance_id = which)
    where m.community_id = kernel.here() and m.alliance_id = which;
  end if;
  perform people.write_signature(which, signed, seen, who, called, at);
  perform people.write_event(which, event, at, case was when 'invited' then 'joined' else 'signed' end, null, signed);
  return 'done';
end $$;

create function people.propose_agreement(which uuid, said text, shared text[], shown text[], who uuid, called text, event uuid, at timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  next int;
begin
  perform from people.alliance a where a.id = which for update;
  if people.convenor(which) is distinct from kernel.here() then return 'not_convenor'; end if;
  select max(g.version) + 1 into next from people.alliance_agreement g where g.alliance_id = which;
  perform people.write_signature(which, next, people.write_agreement(which, next, said, shared, shown, at), who, called, at);
  perform people.write_event(which, event, at, 'proposed', null, next);
  return 'done';
end $$;

-- A member leaves, or whoever is invited says no.
create function people.leave_alliance(which uuid, event uuid, at timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  is_now text;
begin
  perform from people.alliance a where a.id = which for update;
  update people.alliance_member m set state = case m.state when 'member' then 'left' else 'declined' end, since = at
  where m.community_id = kernel.here() and m.alliance_id = which and m.state in ('member', 'invited') returning m.state into is_now;
  if not found then return 'unknown'; end if;
  perform people.write_event(which, event, at, is_now, null, null);
  return is_now;
end $$;

-- For a day, that can be taken back.
create function people.return_to_alliance(which uuid, event uuid, at timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from people.alliance a where a.id = which for update;
  update people.alliance_member m set state = case m.state when 'left' then 'member' else 'invited' end, since = at
  where m.community_id = kernel.here() and m.alliance_id = which and m.state in ('left', 'declined') and m.since > at - interval '1 day';
  if not found then return 'unknown'; end if;
  perform people.write_event(which, event, at, 'returned', null, null);
  return 'done';
end $$;

create function people.part_with_ally(which uuid, whom uuid, event uuid, at timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from people.alliance a where a.id = which for update;
  if people.convenor(which) is distinct from kernel.here() then return 'not_convenor'; end if;
  update people.alliance_member m set state = 'removed', since = at
  where m.community_id = whom and m.community_id <> kernel.here() and m.alliance_id = which and m.state in ('member', 'invited');
  if not found then return 'unknown'; end if;
  perform people.write_event(which, event, at, 'removed', whom, null);
  return 'done';
end $$;

-- That the community signed stays; who signed for it goes with them.
create function people.forget_in_alliances(person uuid) returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  update people.alliance_signature set person_id = null, name = null where community_id = kernel.here() and person_id = person
$$;

-- Until when this community's people have been told what happens in its alliances.
create table people.alliance_news (
  community_id uuid not null references kernel.community (id),
  told_until   timestamptz not null,
  primary key (community_id)
);
call kernel.keep_apart('people.alliance_news');

revoke all on function people.terms_of(uuid), people.convenor(uuid), people.write_agreement(uuid, int, text, text[], text[], timestamptz),
  people.write_signature(uuid, int, text, uuid, text, timestamptz), people.write_event(uuid, uuid, timestamptz, text, uuid, int),
  people.alliances_known(), people.alliances_joined(), people.pacts(uuid), people.public_allies(),
  people.found_alliance(uuid, text, text, text, text, text, text[], text[], uuid, text, uuid, timestamptz), people.invite_ally(uuid, uuid, uuid, timestamptz),
  people.sign_agreement(uuid, int, text, uuid, text, uuid, timestamptz),
  people.propose_agreement(uuid, text, text[], text[], uuid, text, uuid, timestamptz), people.leave_alliance(uuid, uuid, timestamptz),
  people.return_to_alliance(uuid, uuid, timestamptz), people.part_with_ally(uuid, uuid, uuid, timestamptz), people.forget_in_alliances(uuid)
  from public;
grant execute on function people.alliances_known(), people.alliances_joined(), people.pacts(uuid), people.public_allies(),
  people.found_alliance(uuid, text, text, text, text, text, text[], text[], uuid, text, uuid, timestamptz), people.invite_ally(uuid, uuid, uuid, timestamptz),
  people.sign_agreement(uuid, int, text, uuid, text, uuid, timestamptz),
  people.propose_agreement(uuid, text, text[], text[], uuid, text, uuid, timestamptz), people.leave_alliance(uuid, uuid, timestamptz),
  people.return_to_alliance(uuid, uuid, timestamptz), people.part_with_ally(uuid, uuid, uuid, timestamptz), people.forget_in_alliances(uuid)
  to juluo_app;
