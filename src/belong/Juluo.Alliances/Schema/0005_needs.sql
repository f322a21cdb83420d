-- What somebody here needs and nobody here can do, asked of allied communities: they agree to it need by need, by asking. Their name does not go over before they say yes to
-- whoever wishes to help.
create table alliances.asked_need (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  person_id    uuid not null,
  want_id      uuid not null, -- of People
  text         text not null check (length(text) between 1 and 200), -- as it was when they asked
  asked_at     timestamptz not null,
  until        timestamptz not null,
  ended_at     timestamptz,
  primary key (community_id, id),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade
);
create unique index a_need_is_asked_once_at_a_time on alliances.asked_need (community_id, want_id) where ended_at is null;
create index on alliances.asked_need (community_id, person_id);
call postgres.keep_apart('alliances.asked_need');
do $$ begin execute format('create policy doors on alliances.asked_need to %I using (true) with check (true)', current_user); end $$;

-- A question may answer a need: on the side of whoever needs it, which one; on both, what it says.
alter table alliances.contact_sent add column need text check (length(need) between 1 and 200);
alter table alliances.contact_received add column need text check (length(need) between 1 and 200), add column need_id uuid;

-- The needs of one community that may be seen elsewhere at this moment: asked, not over, and still needed by somebody who is here. For the doors, which stand there.
create function alliances.open_needs(of_community uuid, at timestamptz) returns setof alliances.asked_need
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select n.* from alliances.asked_need n
  join people.want w on w.community_id = of_community and w.id = n.want_id and w.person_id = n.person_id and w.ended_at is null
  join people.person p on p.community_id = of_community and p.id = n.person_id and p.here
  where n.community_id = of_community and n.ended_at is null and n.until > at
$$;

-- Needs of the communities with which this one shares the directory, without whose they are.
-- Whoever looks names each by a handle, as they name people.
create function alliances.allied_needs(looker uuid, at timestamptz) returns table (handle uuid, of_community uuid, said text, asked timestamptz)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  home uuid := postgres.here();
  partners uuid[];
  partner uuid;
  secret bytea;
begin
  select array_agg(distinct p.community_id) into partners from alliances.alliances_joined() as a (id) cross join lateral alliances.pacts(a.id) as p
  where p.community_id <> home and 'directory' = any (p.shares);
  foreach partner in array coalesce(partners, '{}') loop
    secret := alliances.secret_of(partner);
    perform set_config('juluo.community', partner::text, true);
    return query select alliances.handle_of(secret, home, looker, n.id), partner, n.text, n.asked_at from alliances.open_needs(partner, at) n
      order by n.asked_at desc, n.id limit 100;
  end loop;
  perform set_config('juluo.community', home::text, true);
end $$;

-- Puts a question down on both sides; what it is about has been looked at by the door that calls this.
create function alliances.put_contact(
  which uuid, partner uuid, handle_of_two uuid, asked uuid, asked_name text, asker uuid, said text, question uuid, at timestamptz, about uuid, about_text text
) returns text language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  home uuid := postgres.here();
  my_name text;
begin
  select r.name into my_name from people.reached(home, asker) r;
  insert into alliances.contact_sent (community_id, id, person_id, alliance_id, to_community, handle, called, message, state, asked_at, until, again_at, need)
  values (home, question, asker, which, partner, handle_of_two, asked_name, said, 'open', at, at + interval '30 days', at + interval '180 days', about_text)
  on conflict do nothing;
  if not found then return 'already'; end if;
  if (select count(*) from alliances.contact_sent s where s.community_id = home and s.person_id = asker and s.asked_at > at - interval '7 days') > 5 then
    delete from alliances.contact_sent s where s.community_id = home and s.id = question;
    return 'too_many';
  end if;
  perform set_config('juluo.community', partner::text, true);
  insert into alliances.contact_received (community_id, id, person_id, alliance_id, by_community, handle, name, message, state, asked_at, until, again_at, need, need_id)
  values (partner, question, asked, which, home, handle_of_two, my_name, said, 'open', at, at + interval '30 days', at + interval '180 days', about_text, about)
  on conflict do nothing;
  if not found then
    perform set_config('juluo.community', home::text, true);
    delete from alliances.contact_sent s where s.community_id = home and s.id = question;
    return 'already';
  end if;
  perform set_config('juluo.community', home::text, true);
  return 'done';
end $$;

create or replace function alliances.ask_contact(which uuid, partner uuid, whom uuid, asker uuid, said text, question uuid, at timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  home uuid := postgres.here();
  found_id uuid;
  found_name text;
begin
  -- One after the other, or twenty at once would each be the first of the week. With five a week nobody writes to a whole directory.
  perform pg_advisory_xact_lock(hashtextextended('contact' || home::text || asker::text, 0));
  select f.person_id, f.name into found_id, found_name from alliances.find_allied(which, partner, whom, asker) f;
  if found_id is null then return 'unknown'; end if;
  if exists (
    select from alliances.contact_received r where r.community_id = home and r.person_id = asker and r.state = 'open' and r.until > at
      and r.handle = alliances.handle_of(alliances.secret_of(home), partner, found_id, asker)
  ) then
    return 'asks_you';
  end if;
  return alliances.put_contact(which, partner, whom, found_id, found_name, asker, said, question, at, null, null);
end $$;

-- Offers to help with a need that is open at this moment. The handle is made of the need, so that two needs of one person are two.
create function alliances.offer_help(partner uuid, what uuid, helper uuid, said text, question uuid, at timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  home uuid := postgres.here();
  found_alliance uuid;
  found_need alliances.asked_need;
  secret bytea;
begin
  perform pg_advisory_xact_lock(hashtextextended('contact' || home::text || helper::text, 0));
  perform from people.reached(home, helper);
  if not found then return 'unknown'; end if;
  select a.id into found_alliance from alliances.alliances_joined() as a (id) cross join lateral alliances.pacts(a.id) as p
  where p.community_id = partner and partner <> home and 'directory' = any (p.shares) order by a.id limit 1;
  if not found then return 'unknown'; end if;
  secret := alliances.secret_of(partner);
  perform set_config('juluo.community', partner::text, true);
  select n.* into found_need from alliances.open_needs(partner, at) n where alliances.handle_of(secret, home, helper, n.id) = what;
  perform set_config('juluo.community', home::text, true);
  if found_need.id is null then return 'unknown'; end if;
  return alliances.put_contact(found_alliance, partner, what, found_need.person_id, null, helper, said, question, at, found_need.id, found_need.text);
end $$;

-- As before; who answers about a need of theirs has agreed by asking, as long as it is open, and need not be seen in the directory.
create or replace function alliances.answer_contact(question uuid, who uuid, yes boolean, at timestamptz) returns text
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
  if here.need_id is null then
    perform from people.shown_to_allies(home, '{}') p where p.person_id = who;
  else
    perform from alliances.open_needs(home, at) n where n.id = here.need_id and n.person_id = who;
  end if;
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

-- As before, and what the other side was told that they need.
create or replace function alliances.forget_contacts(person uuid) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
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
    update alliances.contact_sent s
    set state = case s.state when 'accepted' then 'forgotten' else s.state end, called = null, name = null, email = null, need = null
    where s.community_id = question.by_community and s.id = question.id and s.to_community = home;
    perform set_config('juluo.community', home::text, true);
  end loop;
end $$;

revoke all on function alliances.open_needs(uuid, timestamptz), alliances.allied_needs(uuid, timestamptz),
  alliances.put_contact(uuid, uuid, uuid, uuid, text, uuid, text, uuid, timestamptz, uuid, text), alliances.offer_help(uuid, uuid, uuid, text, uuid, timestamptz) from public;
grant execute on function alliances.allied_needs(uuid, timestamptz), alliances.offer_help(uuid, uuid, uuid, text, uuid, timestamptz) to juluo_app;
