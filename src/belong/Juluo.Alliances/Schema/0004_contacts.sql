-- Somebody of one community asks somebody of an allied one to get in touch. What was asked stands in the community of each, as that one may know it; it goes over, and the answer
-- comes back, by the functions below and by nothing else.

-- What one asked of people elsewhere. It never says that somebody declined: an open question and a declined one are the same row.
create table alliances.contact_sent (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,          -- of the question, on both sides
  person_id    uuid not null,
  alliance_id  uuid not null references alliances.alliance (id),
  to_community uuid not null references postgres.community (id),
  handle       uuid not null,          -- of the two: see alliances.handle_of
  called       text check (length(called) between 1 and 200), -- as the directory showed the other; null once they are erased
  message      text not null check (length(message) between 1 and 500),
  state        text not null check (state in ('open', 'accepted', 'withdrawn', 'unanswered', 'ended', 'forgotten')),
  asked_at     timestamptz not null,
  until        timestamptz not null,
  again_at     timestamptz not null,   -- not before that may the same one be asked again, whatever came of it
  name         text, -- of the other, once they said yes
  email        text,
  told         text, -- the state of which the asker was notified
  primary key (community_id, id),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade,
  constraint only_a_yes_gives_a_name check ((name is null and email is null) or state = 'accepted'),
  constraint asked_once_in_a_while exclude using gist (community_id with =, handle with =, tstzrange(asked_at, again_at) with &&)
);
create index on alliances.contact_sent (community_id, person_id, asked_at desc);
call postgres.keep_apart('alliances.contact_sent');

-- What people of allied communities ask of somebody here.
create table alliances.contact_received (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  person_id    uuid not null,
  alliance_id  uuid not null references alliances.alliance (id),
  by_community uuid not null references postgres.community (id),
  handle       uuid not null,
  name         text check (length(name) between 1 and 200), -- of whoever asks; null once they are erased
  message      text check (length(message) between 1 and 500),
  state        text not null check (state in ('open', 'accepted', 'declined', 'withdrawn', 'expired', 'ended', 'forgotten')),
  asked_at     timestamptz not null,
  until        timestamptz not null,
  again_at     timestamptz not null,
  email        text,
  told         text,
  primary key (community_id, id),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade,
  constraint only_a_yes_gives_an_address check (email is null or state = 'accepted'),
  constraint who_is_forgotten_has_no_name check (state <> 'forgotten' or (name is null and message is null and email is null)),
  constraint asked_once_in_a_while_here exclude using gist (community_id with =, handle with =, tstzrange(asked_at, again_at) with &&)
);
create index on alliances.contact_received (community_id, person_id, asked_at desc);
call postgres.keep_apart('alliances.contact_received');

-- The doors write into both communities; the owner's functions come in by a policy that is the owner's alone.
do $$ begin
  execute format('create policy doors on alliances.contact_sent to %I using (true) with check (true)', current_user);
  execute format('create policy doors on alliances.contact_received to %I using (true) with check (true)', current_user);
end $$;

-- What handles are made with, one secret for each community. The program never reads it: whoever knew it could tell whose handle it is.
create table alliances.handle_secret (
  community_id uuid not null references postgres.community (id),
  secret       bytea not null,
  primary key (community_id)
);
alter table alliances.handle_secret enable row level security;
alter table alliances.handle_secret force row level security;
do $$ begin execute format('create policy doors on alliances.handle_secret to %I using (true) with check (true)', current_user); end $$;

create function alliances.secret_of(of_community uuid) returns bytea language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into alliances.handle_secret (community_id, secret) values (of_community, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) on conflict do nothing;
  return (select s.secret from alliances.handle_secret s where s.community_id = of_community);
end $$;

-- By what somebody abroad names a person here, in place of a key: another one for each who asks, so that two who compare theirs learn nothing, and none that tells whose it is.
create function alliances.handle_of(secret bytea, asker_home uuid, asker uuid, asked uuid) returns uuid
language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select encode(substring(sha256(secret || uuid_send(asker_home) || uuid_send(asker) || uuid_send(asked)) for 16), 'hex')::uuid
$$;
revoke all on function alliances.secret_of(uuid), alliances.handle_of(bytea, uuid, uuid, uuid) from public;

-- As before, and with each person the handle by which the looker may ask them. Nobody who looks: no handle.
drop function alliances.allied_people(uuid, uuid, text, int, int, uuid, timestamptz);
create function alliances.allied_people(which uuid, partner uuid, asked text, skip int, most int, looker uuid, at timestamptz)
returns table (together bigint, called text, shown jsonb, handle uuid) language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  home uuid := postgres.here();
  shared text[];
  zone text;
  secret bytea;
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
  secret := alliances.secret_of(partner);
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
    select page.of_all, page.name, page.shown, alliances.handle_of(secret, home, looker, page.id)
    from page order by page.name collate "zh-Hant-x-icu", page.id;
  perform set_config('juluo.community', home::text, true);
end $$;

-- Whom a handle names, as long as they are seen: both communities share the directory, the person agrees to it, and who looks is here.
create function alliances.find_allied(which uuid, partner uuid, whom uuid, looker uuid, out person_id uuid, out name text)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  home uuid := postgres.here();
  secret bytea;
begin
  perform from alliances.pacts(which) p where p.community_id = partner and partner <> home and 'directory' = any (p.shares);
  if not found then return; end if;
  perform from people.reached(home, looker);
  if not found then return; end if;
  secret := alliances.secret_of(partner);
  perform set_config('juluo.community', partner::text, true);
  select p.person_id, p.name into find_allied.person_id, find_allied.name from people.shown_to_allies(partner, '{}') p
  where alliances.handle_of(secret, home, looker, p.person_id) = whom;
  perform set_config('juluo.community', home::text, true);
end $$;

-- What the directory called them, for the page on which they are asked.
create function alliances.allied_name(which uuid, partner uuid, whom uuid, looker uuid) returns text
language sql security definer set search_path = pg_catalog, pg_temp as $$ select f.name from alliances.find_allied(which, partner, whom, looker) f $$;

-- Asks somebody who is seen at this moment.
create function alliances.ask_contact(which uuid, partner uuid, whom uuid, asker uuid, said text, question uuid, at timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  home uuid := postgres.here();
  found_id uuid;
  found_name text;
  my_name text;
begin
  -- One after the other, or twenty at once would each be the first of the week. With five a week nobody writes to a whole directory.
  perform pg_advisory_xact_lock(hashtextextended('contact' || home::text || asker::text, 0));
  select f.person_id, f.name into found_id, found_name from alliances.find_allied(which, partner, whom, asker) f;
  if found_id is null then return 'unknown'; end if;
  select r.name into my_name from people.reached(home, asker) r;
  if exists (
    select from alliances.contact_received r where r.community_id = home and r.person_id = asker and r.state = 'open' and r.until > at
      and r.handle = alliances.handle_of(alliances.secret_of(home), partner, found_id, asker)
  ) then
    return 'asks_you';
  end if;
  insert into alliances.contact_sent (community_id, id, person_id, alliance_id, to_community, handle, called, message, state, asked_at, until, again_at)
  values (home, question, asker, which, partner, whom, found_name, said, 'open', at, at + interval '30 days', at + interval '180 days')
  on conflict do nothing;
  if not found then return 'already'; end if;
  if (select count(*) from alliances.contact_sent s where s.community_id = home and s.person_id = asker and s.asked_at > at - interval '7 days') > 5 then
    delete from alliances.contact_sent s where s.community_id = home and s.id = question;
    return 'too_many';
  end if;
  perform set_config('juluo.community', partner::text, true);
  insert into alliances.contact_received (community_id, id, person_id, alliance_id, by_community, handle, name, message, state, asked_at, until, again_at)
  values (partner, question, found_id, which, home, whom, my_name, said, 'open', at, at + interval '30 days', at + interval '180 days')
  on conflict do nothing;
  if not found then
    perform set_config('juluo.community', home::text, true);
    delete from alliances.contact_sent s where s.community_id = home and s.id = question;
    return 'already';
  end if;
  perform set_config('juluo.community', home::text, true);
  return 'done';
end $$;

-- Answers. A no stays here. A yes looks once more whether all of it still holds, and tells both.
create function alliances.answer_contact(question uuid, who uuid, yes boolean, at timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  home uuid := postgres.here();
  here alliances.contact_received;
  there alliances.contact_sent;
  mine record;
  theirs record;
begin
  perform pg_advisory_xact_lock(hashtextextended('question' || question::text, 0));
  select r.* into here from alliances.contact_received r where r.community_id = home and r.id = question and r.person_id = who;
  if not found then return 'unknown'; end if;
  if here.state in ('accepted', 'declined') then return 'already'; end if;
  if here.state <> 'open' or here.until <= at then return 'over'; end if;
  if not yes then
    update alliances.contact_received r set state = 'declined' where r.community_id = home and r.id = question;
    return 'declined';
  end if;
  perform from alliances.pacts(here.alliance_id) p where p.community_id = here.by_community and 'directory' = any (p.shares);
  if not found then return 'over'; end if;
  perform from people.shown_to_allies(home, '{}') p where p.person_id = who;
  if not found then return 'over'; end if;
  select r.name, r.email into mine from people.reached(home, who) r;
  perform set_config('juluo.community', here.by_community::text, true);
  select s.* into there from alliances.contact_sent s
  where s.community_id = here.by_community and s.id = question and s.to_community = home and s.state = 'open';
  if found then
    select r.name, r.email into theirs from people.reached(here.by_community, there.person_id) r;
  end if;
  if not found then
    perform set_config('juluo.community', home::text, true);
    return 'over';
  end if;
  update alliances.contact_sent s set state = 'accepted', name = mine.name, email = mine.email
  where s.community_id = here.by_community and s.id = question;
  perform set_config('juluo.community', home::text, true);
  update alliances.contact_received r set state = 'accepted', name = theirs.name, email = theirs.email where r.community_id = home and r.id = question;
  return 'accepted';
end $$;

-- Takes a question back. Whoever declined it meanwhile has declined it: the asker hears the same either way.
create function alliances.withdraw_contact(question uuid, asker uuid) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  home uuid := postgres.here();
  partner uuid;
begin
  perform pg_advisory_xact_lock(hashtextextended('question' || question::text, 0));
  update alliances.contact_sent s set state = 'withdrawn'
  where s.community_id = home and s.id = question and s.person_id = asker and s.state = 'open' returning s.to_community into partner;
  if not found then return 'unknown'; end if;
  perform set_config('juluo.community', partner::text, true);
  update alliances.contact_received r set state = 'withdrawn'
  where r.community_id = partner and r.id = question and r.by_community = home and r.state = 'open';
  perform set_config('juluo.community', home::text, true);
  return 'done';
end $$;

-- Somebody is erased here: what the other side has of them goes too. An open question to them stays open there, as one that nobody answers.
create function alliances.forget_contacts(person uuid) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  home uuid := postgres.here();
  question record;
begin
  for question in delete from alliances.contact_sent s where s.community_id = home and s.person_id = person returning s.id, s.to_community loop
    perform set_config('juluo.community', question.to_community::text, true);
    update alliances.contact_received r set state = 'forgotten', name = null, message = null, email = null
    where r.community_id = question.to_community and r.id = question.id and r.by_community = home;
    perform set_config('juluo.community', home::text, true);
  end loop;
  for question in delete from alliances.contact_received r where r.community_id = home and r.person_id = person returning r.id, r.by_community loop
    perform set_config('juluo.community', question.by_community::text, true);
    update alliances.contact_sent s set state = case s.state when 'accepted' then 'forgotten' else s.state end, called = null, name = null, email = null
    where s.community_id = question.by_community and s.id = question.id and s.to_community = home;
    perform set_config('juluo.community', home::text, true);
  end loop;
end $$;

revoke all on function alliances.find_allied(uuid, uuid, uuid, uuid),
  alliances.allied_people(uuid, uuid, text, int, int, uuid, timestamptz), alliances.allied_name(uuid, uuid, uuid, uuid),
  alliances.ask_contact(uuid, uuid, uuid, uuid, text, uuid, timestamptz), alliances.answer_contact(uuid, uuid, boolean, timestamptz),
  alliances.withdraw_contact(uuid, uuid), alliances.forget_contacts(uuid) from public;
grant execute on function alliances.allied_people(uuid, uuid, text, int, int, uuid, timestamptz), alliances.allied_name(uuid, uuid, uuid, uuid),
  alliances.ask_contact(uuid, uuid, uuid, uuid, text, uuid, timestamptz), alliances.answer_contact(uuid, uuid, boolean, timestamptz),
  alliances.withdraw_contact(uuid, uuid), alliances.forget_contacts(uuid) to juluo_app;
