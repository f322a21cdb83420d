-- Who belongs to a community, what they need and offer, and what they agreed to.

create schema people;
grant usage on schema people to juluo_app;

-- How a text is compared when somebody looks for it: full width as half width, capitals as small, 臺 as 台.
create function people.fold(text) returns text language sql immutable strict parallel safe
  as $$ select lower(translate(normalize(btrim($1), NFKC), '臺', '台')) $$;

-- Two levels: groups, and the trades in them. Codes are those of Taiwan's 行業標準分類 (11th revision, 2021) and of ISIC Rev. 4.
create table people.trade (
  community_id    uuid not null references postgres.community (id),
  id              uuid not null,
  name_zh         text not null check (length(name_zh) between 1 and 40),
  name_en         text not null check (length(name_en) between 1 and 60),
  folded          text not null generated always as (people.fold(name_zh || ' ' || name_en)) stored, -- once when written, not at every search
  is_group        boolean not null default false,
  group_id        uuid,
  group_is_group  boolean generated always as (case when group_id is null then null else true end) stored,
  code_tw         text check (code_tw ~ '^[A-S]$|^[0-9]{2,4}$'),
  code_isic       text check (code_isic ~ '^[A-U]$|^[0-9]{2,4}$'),
  retired_at      timestamptz,
  primary key (community_id, id),
  constraint trade_or_group unique (community_id, id, is_group),
  constraint groups_stand_on_top check (not (is_group and group_id is not null)),
  constraint trades_stand_in_groups foreign key (community_id, group_id, group_is_group) references people.trade (community_id, id, is_group)
);
-- A group and a trade may share a name, as 教育 does; two groups or two trades may not.
create unique index one_trade_of_a_name on people.trade (community_id, people.fold(name_zh), is_group);
create index on people.trade (community_id, group_id);
call postgres.keep_apart('people.trade');

-- In what way somebody belongs: on trial, active, paused, or alumni. Whoever counts and is suggested is here: on trial or active.
-- Of two rows that are one human being the one that goes stays as another name of the one that is kept, so that what other modules wrote of it still leads
-- to somebody, and so that it can be undone.
create table people.person (
  community_id   uuid not null references postgres.community (id),
  id             uuid not null,
  account_id     uuid references identity.account (id),
  name           text not null check (length(name) between 1 and 80),
  latin_name     text check (length(latin_name) between 1 and 80),
  folded         text not null generated always as (people.fold(name || ' ' || coalesce(latin_name, ''))) stored,
  email          text,
  language       text not null,
  trade_id       uuid,
  trade_is_group boolean generated always as (case when trade_id is null then null else false end) stored,
  joined_on      date not null,
  left_on        date,
  state          text not null check (state in ('trial', 'active', 'paused', 'alumni')),
  trial_until    date,
  here           boolean not null generated always as (state in ('trial', 'active')) stored,
  listed         boolean not null default false, -- may the public page show me
  keeps_profile  boolean not null default false, -- as alumni: members may still find me and what I offer
  merged_into    uuid,
  primary key (community_id, id),
  constraint one_person_for_an_account unique (community_id, account_id),
  foreign key (community_id, trade_id) references people.trade (community_id, id),
  constraint a_trade_is_no_group foreign key (community_id, trade_id, trade_is_group) references people.trade (community_id, id, is_group),
  foreign key (community_id, merged_into) references people.person (community_id, id),
  constraint who_left_is_alumni check ((state = 'alumni') = (left_on is not null)),
  constraint left_after_joining check (left_on >= joined_on),
  constraint only_a_trial_has_its_last_day check ((state = 'trial') = (trial_until is not null)),
  constraint merged_into_somebody_else check (merged_into <> id),
  constraint who_was_merged_is_not_here check (merged_into is null or (state = 'alumni' and account_id is null))
);
create index on people.person (account_id);
create index person_here on people.person (community_id) where here;
create index person_of_trade on people.person (community_id, trade_id);
create index on people.person (community_id, merged_into) where merged_into is not null;
create index on people.person (community_id, lower(email));
call postgres.keep_apart('people.person');
-- Signing in has to know which communities to open the door of.
create policy own_account on people.person for select using (account_id = (select identity.own_account()));

-- That two rows were one human being, and what has to come back when it is undone.
create table people.merge (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  kept_id      uuid not null,
  gone_id      uuid not null,
  at           timestamptz not null,
  by_person_id uuid not null,
  before       jsonb not null,
  undone_at    timestamptz,
  primary key (community_id, id),
  foreign key (community_id, kept_id) references people.person (community_id, id) on delete cascade,
  foreign key (community_id, gone_id) references people.person (community_id, id) on delete cascade
);
create unique index merged_once_at_a_time on people.merge (community_id, gone_id) where undone_at is null;
call postgres.keep_apart('people.merge');

create table people.membership (
  community_id uuid not null references postgres.community (id),
  person_id    uuid not null,
  role         text not null check (role in
    ('member', 'resident', 'trainee', 'mentor', 'front_desk', 'operator', 'alliance_manager', 'researcher', 'public_servant')),
  since        date not null,
  primary key (community_id, person_id, role),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade
);
call postgres.keep_apart('people.membership');

-- What happened to somebody's membership, and who did it. It is only ever added to: nobody rewrites how it was.
create table people.membership_step (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  person_id    uuid not null,
  at           timestamptz not null,
  kind         text not null check (kind in ('invited', 'asked', 'joined', 'trial_begun', 'trial_passed', 'paused', 'resumed', 'left', 'returned', 'role_given', 'role_taken')),
  by_person_id uuid,
  about        text check (length(about) <= 200), -- the role, or the last day of a trial
  primary key (community_id, id),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade
);
create index on people.membership_step (community_id, person_id, at desc, id desc);
call postgres.keep_apart('people.membership_step');
revoke update, delete on people.membership_step from juluo_app;

-- Roles of a community's own.
create table people.role (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  name_zh      text not null check (length(name_zh) between 1 and 40),
  name_en      text not null check (length(name_en) between 1 and 60),
  permissions  text[] not null,
  ended_at     timestamptz,
  primary key (community_id, id)
);
create unique index one_role_of_a_name on people.role (community_id, people.fold(name_zh)) where ended_at is null;
call postgres.keep_apart('people.role');

-- A role of the community's own, anywhere or at one site; or a built-in role at one site. Built-in roles anywhere are memberships.
create table people.role_grant (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  person_id    uuid not null,
  role         text check (role in
    ('member', 'resident', 'trainee', 'mentor', 'front_desk', 'operator', 'alliance_manager', 'researcher', 'public_servant')),
  role_id      uuid,
  site_id      uuid,
  since        date not null,
  primary key (community_id, id),
  constraint held_once unique nulls not distinct (community_id, person_id, role, role_id, site_id),
  constraint one_kind_of_role check ((role is null) <> (role_id is null)),
  constraint built_in_roles_anywhere_are_memberships check (role is null or site_id is not null),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade,
  foreign key (community_id, role_id) references people.role (community_id, id),
  foreign key (community_id, site_id) references web.site (community_id, id)
);
create index on people.role_grant (community_id, role_id);
call postgres.keep_apart('people.role_grant');

-- A community that has an operator keeps one: whoever is the last can neither leave, pause nor lose the role. The lock makes two who go at
-- the same moment go one after the other, so that the second is seen to be the last.
create function people.an_operator_remains() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('people.operators:' || old.community_id, 0));
  if not exists (
    select from people.membership m join people.person p on p.community_id = m.community_id and p.id = m.person_id
    where m.community_id = old.community_id and m.role = 'operator' and p.here
  ) then
    raise exception 'a community keeps an operator' using errcode = 'check_violation', constraint = 'an_operator_remains';
  end if;
  return null;
end $$;
-- Only the going of an operator who is here matters.
create function people.is_operator(uuid, uuid) returns boolean language sql stable as
  $$ select exists (select from people.membership where community_id = $1 and person_id = $2 and role = 'operator') $$;
create function people.is_here(uuid, uuid) returns boolean language sql stable as
  $$ select exists (select from people.person where community_id = $1 and id = $2 and here) $$;
create trigger an_operator_remains after delete on people.membership
  for each row when (old.role = 'operator' and people.is_here(old.community_id, old.person_id)) execute function people.an_operator_remains();
create trigger an_operator_remains_in_role after update on people.membership
  for each row when (old.role = 'operator' and new.role <> 'operator' and people.is_here(old.community_id, old.person_id)) execute function people.an_operator_remains();
create trigger an_operator_remains_here after update on people.person
  for each row when (old.here and not new.here and people.is_operator(old.community_id, old.id)) execute function people.an_operator_remains();
create trigger an_operator_remains_known after delete on people.person
  for each row when (old.here and people.is_operator(old.community_id, old.id)) execute function people.an_operator_remains();

-- One row for each time that somebody agreed; taking it back ends the row. No row means no.
create table people.consent (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  person_id    uuid not null,
  purpose      text not null check (purpose in ('presence', 'ties', 'replies', 'alliance')),
  given_at     timestamptz not null,
  withdrawn_at timestamptz,
  primary key (community_id, id),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade,
  check (withdrawn_at >= given_at)
);
create unique index given_once_at_a_time on people.consent (community_id, person_id, purpose) where withdrawn_at is null;
create index on people.consent (community_id, person_id, given_at desc);
call postgres.keep_apart('people.consent');

create table people.skill (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  name_zh      text not null check (length(name_zh) between 1 and 40),
  name_en      text not null check (length(name_en) between 1 and 60),
  folded       text not null generated always as (people.fold(name_zh || ' ' || name_en)) stored,
  primary key (community_id, id)
);
create unique index one_skill_of_a_name on people.skill (community_id, people.fold(name_zh));
call postgres.keep_apart('people.skill');

-- What somebody needs or offers, in their own words; removing it ends it, so that it can be brought back.
create table people.want (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  person_id    uuid not null,
  kind         text not null check (kind in ('need', 'offer')),
  text         text not null check (length(text) between 1 and 200),
  folded       text not null generated always as (people.fold(text)) stored,
  since        timestamptz not null,
  ended_at     timestamptz,
  primary key (community_id, id),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade
);
create unique index wanted_once_at_a_time on people.want (community_id, person_id, kind, people.fold(text)) where ended_at is null;
create index want_of_person on people.want (community_id, person_id) where ended_at is null;
call postgres.keep_apart('people.want');

create table people.want_skill (
  community_id uuid not null references postgres.community (id),
  want_id      uuid not null,
  skill_id     uuid not null,
  primary key (community_id, want_id, skill_id),
  foreign key (community_id, want_id) references people.want (community_id, id) on delete cascade,
  foreign key (community_id, skill_id) references people.skill (community_id, id)
);
create index want_skill_of_skill on people.want_skill (community_id, skill_id);
call postgres.keep_apart('people.want_skill');

-- What another source calls a person: the number on a badge, the row of a contact log.
create table people.person_external_id (
  community_id uuid not null references postgres.community (id),
  source       text not null,
  external_id  text not null,
  person_id    uuid not null,
  primary key (community_id, source, external_id),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade
);
create index on people.person_external_id (community_id, person_id);
call postgres.keep_apart('people.person_external_id');

-- People a visitor of the demo may be for a while. Written by the sample only.
create table people.persona (
  community_id uuid not null references postgres.community (id),
  person_id    uuid not null,
  place        int not null,
  sentence_zh  text not null,
  sentence_en  text not null,
  primary key (community_id, person_id),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade
);
call postgres.keep_apart('people.persona');

-- What people say of themselves, field by field, and who may see each.

create table people.profile (
  community_id uuid not null references postgres.community (id),
  person_id    uuid not null,
  han_name     text check (length(han_name) between 1 and 80),
  pronouns     text check (length(pronouns) between 1 and 40),
  about        text check (length(about) between 1 and 600),
  languages    text[] not null default '{}' check (cardinality(languages) <= 12),
  links        text[] not null default '{}' check (cardinality(links) <= 6),
  availability text check (availability in ('open', 'quiet')),
  quiet_until  timestamptz,
  photo        text, -- keys of the file store: large and small
  photo_small  text,
  primary key (community_id, person_id),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade,
  constraint until_when_one_is_quiet check (quiet_until is null or availability = 'quiet'),
  constraint a_photo_has_both_sizes check ((photo is null) = (photo_small is null))
);
call postgres.keep_apart('people.profile');

-- Who may see a field; no row means what is usual for that field.
create table people.field_visibility (
  community_id uuid not null references postgres.community (id),
  person_id    uuid not null,
  field        text not null check (field in
    ('han_name', 'latin_name', 'pronouns', 'photo', 'trade', 'about', 'skills', 'offers', 'needs', 'languages', 'links', 'availability', 'email', 'positions')),
  visibility   text not null check (visibility in ('public', 'members', 'ties', 'nobody')),
  primary key (community_id, person_id, field),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade
);
call postgres.keep_apart('people.field_visibility');

create function people.usual_visibility(field text) returns text language sql immutable parallel safe
  as $$ select case when field in ('han_name', 'latin_name', 'trade') then 'public' when field = 'email' then 'nobody' else 'members' end $$;

create table people.person_skill (
  community_id uuid not null references postgres.community (id),
  person_id    uuid not null,
  skill_id     uuid not null,
  primary key (community_id, person_id, skill_id),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade,
  foreign key (community_id, skill_id) references people.skill (community_id, id)
);
create index on people.person_skill (community_id, skill_id);
call postgres.keep_apart('people.person_skill');

-- What each person may be found by, as others may see it: a word that is hidden is in no index. Written by triggers, so that whoever writes cannot forget.

create table people.finding (
  community_id uuid not null references postgres.community (id),
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
call postgres.keep_apart('people.finding');
create index on people.finding (community_id, name collate "zh-Hant-x-icu", person_id) where present;
-- How many are here and how many need something, without reading what each may be found by.
create index finding_present on people.finding (community_id, needing) where present;
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
-- These two answer with the owner's rights, for the present community and with keys only. Forced row-level security binds the owner too; the owner's functions
-- come in by a policy that is the owner's alone, and name the present community themselves.
do $$ begin execute format('create policy owners_functions on people.finding for select to %I using (true)', current_user); end $$;
create function people.found(typed tsquery) returns table (person_id uuid, by_name boolean) language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  return query select f.person_id, f.names @@ typed from people.finding f where f.stems @@ typed and f.community_id = postgres.here() and f.present;
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
      where (f.latin %> word or f.stems @@ exactly) and f.community_id = postgres.here() and f.present;
  elsif length(word) > 2 and word ~ '^[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0002fa1f]+$' then
    pairs := array(select ('''' || substr(word, place, 2) || '''')::tsquery from generate_series(1, length(word) - 1) as place);
    return query select f.person_id from people.finding f
      where f.stems @@ (select string_agg(p::text, ' | ')::tsquery from unnest(pairs) as p) and f.community_id = postgres.here() and f.present
        and (select count(*) from unnest(pairs) as p where f.stems @@ p) * 2 >= cardinality(pairs);
  else
    return query select f.person_id from people.finding f where f.stems @@ exactly and f.community_id = postgres.here() and f.present;
  end if;
end $$;
revoke all on function people.found(tsquery), people.found_nearly(text) from public;
grant execute on function people.found(tsquery), people.found_nearly(text) to juluo_app;

-- What people show to allied communities: of those who agreed to it, and of the fields that the two communities share, what each lets members see.
-- It looks into the community that it is told of: whoever calls it stands in that one.
create function people.shown_to_allies(of_community uuid, shared text[]) returns table (person_id uuid, name text, shown jsonb)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
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
  join people.consent c on c.community_id = of_community and c.person_id = p.id and c.purpose = 'alliance' and c.withdrawn_at is null
  left join people.profile f on f.community_id = of_community and f.person_id = p.id
  left join people.trade t on t.community_id = of_community and t.id = p.trade_id
  cross join lateral (
    select array_agg(s.field) as fields from unnest(shared) as s (field)
    left join people.field_visibility v on v.community_id = of_community and v.person_id = p.id and v.field = s.field
    where coalesce(v.visibility, people.usual_visibility(s.field)) in ('public', 'members')
  ) as may
  cross join lateral (
    select jsonb_agg(s.name_zh order by s.name_en) as zh, jsonb_agg(s.name_en order by s.name_en) as en
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
-- Not for the application's role: Alliances asks it, after what two communities have signed.
revoke all on function people.shown_to_allies(uuid, text[]) from public;

-- Firms, studios, agencies and universities; who holds a position in them; and who supplies whom.

create table people.organisation (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  name         text not null check (length(name) between 1 and 120),
  latin_name   text check (length(latin_name) between 1 and 120),
  kind         text not null check (kind in ('firm', 'studio', 'agency', 'university', 'association')),
  trade_id     uuid,
  trade_is_group boolean generated always as (case when trade_id is null then null else false end) stored,
  sentence     text check (length(sentence) between 1 and 300),
  site         text check (length(site) between 1 and 200),
  outside      boolean not null default false, -- known to us, not one of us: a chain that leans on it has a gap
  added_by     uuid,
  added_at     timestamptz not null,
  removed_at   timestamptz,
  primary key (community_id, id),
  foreign key (community_id, trade_id, trade_is_group) references people.trade (community_id, id, is_group),
  foreign key (community_id, added_by) references people.person (community_id, id) on delete set null (added_by)
);
create unique index one_organisation_of_a_name on people.organisation (community_id, people.fold(name)) where removed_at is null;
create index on people.organisation (community_id, trade_id) where removed_at is null;
call postgres.keep_apart('people.organisation');

-- Half-open: until is the first day that somebody no longer held it.
create table people.position (
  community_id    uuid not null references postgres.community (id),
  id              uuid not null,
  organisation_id uuid not null,
  person_id       uuid not null,
  title           text not null check (length(title) between 1 and 80),
  since           date not null,
  until           date,
  primary key (community_id, id),
  foreign key (community_id, organisation_id) references people.organisation (community_id, id) on delete cascade,
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade,
  constraint ends_after_it_began check (until > since),
  constraint one_position_at_a_time exclude using gist
    (community_id with =, organisation_id with =, person_id with =, people.fold(title) with =, daterange(since, until) with &&)
);
create index on people.position (community_id, person_id);
create index on people.position (community_id, organisation_id);
call postgres.keep_apart('people.position');

create table people.supply_link (
  community_id uuid not null references postgres.community (id),
  from_id      uuid not null,
  to_id        uuid not null,
  kind         text not null check (kind in ('buys_from', 'makes_for', 'distributes')),
  note         text check (length(note) between 1 and 120),
  primary key (community_id, from_id, to_id, kind),
  foreign key (community_id, from_id) references people.organisation (community_id, id) on delete cascade,
  foreign key (community_id, to_id) references people.organisation (community_id, id) on delete cascade,
  constraint nobody_supplies_themselves check (from_id <> to_id)
);
create index on people.supply_link (community_id, to_id);
call postgres.keep_apart('people.supply_link');

create table people.organisation_want (
  community_id    uuid not null references postgres.community (id),
  id              uuid not null,
  organisation_id uuid not null,
  kind            text not null check (kind in ('need', 'offer')),
  text            text not null check (length(text) between 1 and 200),
  since           timestamptz not null,
  ended_at        timestamptz,
  primary key (community_id, id),
  foreign key (community_id, organisation_id) references people.organisation (community_id, id) on delete cascade
);
create unique index organisation_wants_once on people.organisation_want (community_id, organisation_id, kind, people.fold(text)) where ended_at is null;
call postgres.keep_apart('people.organisation_want');

-- Who asked to be erased, until they are or have changed their mind.
create table people.erasure (
  community_id uuid not null references postgres.community (id),
  person_id    uuid not null,
  asked_at     timestamptz not null,
  planned_at   timestamptz not null, -- until then they may change their mind
  due_at       timestamptz not null, -- the law's last day
  hindrance    text,                 -- why it could not be done when it was planned
  primary key (community_id, person_id),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade,
  constraint done_before_the_law_demands check (planned_at >= asked_at and due_at > planned_at)
);
call postgres.keep_apart('people.erasure');

-- Who did something to another's membership is taken out of the history; the history itself is never rewritten by the application's role.
create function people.forget_doer(person uuid) returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  update people.membership_step set by_person_id = null where community_id = postgres.here() and by_person_id = person
$$;

-- The account goes with the last person of it: it may be somebody in another community too. To know that, it is looked for in all of them.
create function people.forget_account(person uuid) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  account uuid;
begin
  update people.person p set account_id = null from people.person before
  where p.community_id = postgres.here() and p.id = person and before.community_id = p.community_id and before.id = p.id
  returning before.account_id into account;
  if account is null then
    return;
  end if;
  perform set_config('juluo.account', account::text, true);
  perform identity.forget_account(account, exists (select from people.person p where p.account_id = account));
  perform set_config('juluo.account', '', true);
end $$;

-- What is known of the account of a person of this community.
create function people.account_data(person uuid) returns setof jsonb language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select known from people.person p cross join lateral identity.account_data(p.account_id) as known
  where p.community_id = postgres.here() and p.id = person
$$;
revoke all on function people.forget_doer(uuid), people.forget_account(uuid), people.account_data(uuid) from public;
grant execute on function people.forget_doer(uuid), people.forget_account(uuid), people.account_data(uuid) to juluo_app;
