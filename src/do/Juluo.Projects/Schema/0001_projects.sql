-- Projects (專案): who makes what together, until when, on what terms, how far it has come, and what came of it.

create schema projects;
grant usage on schema projects to juluo_app;

-- What is asked for, by a member or in the name of a client or an agency. Projects answer it.
create table projects.brief (
  community_id  uuid not null references postgres.community (id),
  id            uuid not null,
  title_zh      text check (length(title_zh) between 1 and 80),
  title_en      text check (length(title_en) between 1 and 120),
  about         text not null check (length(about) between 1 and 8000), -- Markdown
  good_answer   text check (length(good_answer) between 1 and 2000),
  asked_by      text check (length(asked_by) between 1 and 120), -- the client or agency; null: who posted it
  reward        text check (length(reward) between 1 and 300), -- the budget or the prize, in words
  rights        text check (length(rights) between 1 and 1000), -- what becomes of the work
  skills        text[] not null default '{}' check (cardinality(skills) <= 12),
  answers_until date not null,
  public        boolean not null default false, -- also for visitors
  posted_at     timestamptz not null,
  posted_by     uuid,
  closed_at     timestamptz, -- taken back, or answered
  closing       text check (closing in ('answered', 'withdrawn')),
  closing_words text check (length(closing_words) between 1 and 600),
  primary key (community_id, id),
  constraint brief_titled_in_a_language check (coalesce(title_zh, title_en) is not null),
  constraint brief_closed_somehow check ((closed_at is null) = (closing is null))
);
create index on projects.brief (community_id, answers_until) where closed_at is null;
call postgres.keep_apart('projects.brief');

create table projects.project (
  community_id  uuid not null references postgres.community (id),
  id            uuid not null,
  name_zh       text check (length(name_zh) between 1 and 60),
  name_en       text check (length(name_en) between 1 and 90),
  summary_zh    text check (length(summary_zh) between 1 and 300),
  summary_en    text check (length(summary_en) between 1 and 450),
  about         text check (length(about) between 1 and 8000), -- Markdown
  visibility    text not null check (visibility in ('team', 'community', 'public')),
  starts_on     date not null,
  ends_on       date not null, -- as planned
  repository    text check (length(repository) between 1 and 300),
  brief_id      uuid,
  made_at       timestamptz not null,
  made_by       uuid,
  ended_at      timestamptz,
  ending        text check (ending in ('finished', 'stopped')),
  farewell      text check (length(farewell) between 1 and 2000),
  carried_on    text check (length(carried_on) between 1 and 1000), -- who carries what on
  primary key (community_id, id),
  foreign key (community_id, brief_id) references projects.brief (community_id, id),
  constraint project_named_in_a_language check (coalesce(name_zh, name_en) is not null),
  constraint ends_after_it_starts check (ends_on >= starts_on),
  constraint project_ended_somehow check ((ended_at is null) = (ending is null))
);
create index on projects.project (community_id, brief_id) where brief_id is not null;
call postgres.keep_apart('projects.project');

-- A role in the team that is to be filled, by one person or several.
create table projects.team_opening (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  project_id   uuid not null,
  title        text not null check (length(title) between 1 and 80),
  about        text check (length(about) between 1 and 600),
  skills       text[] not null default '{}' check (cardinality(skills) <= 6),
  places       int not null check (places between 1 and 20),
  filled       int not null default 0, -- kept by team_member alone
  opened_at    timestamptz not null,
  closed_at    timestamptz,
  primary key (community_id, id),
  constraint opening_of_its_project unique (community_id, project_id, id),
  foreign key (community_id, project_id) references projects.project (community_id, id),
  constraint no_more_than_the_places check (filled between 0 and places)
);
create index on projects.team_opening (community_id, project_id);
call postgres.keep_apart('projects.team_opening');
revoke update on projects.team_opening from juluo_app;
grant update (title, about, skills, places, closed_at) on projects.team_opening to juluo_app;

create table projects.team_member (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  project_id   uuid not null,
  person_id    uuid not null,
  opening_id  uuid,
  part         text check (length(part) between 1 and 80), -- what they do in it, in a few words
  leads        boolean not null default false,
  state        text not null check (state in ('asked', 'invited', 'here', 'over')),
  words        text check (length(words) between 1 and 600), -- with which they asked or were invited
  named        boolean not null default false, -- visitors may read their name
  since        date not null,
  ended_on     date,
  primary key (community_id, id),
  foreign key (community_id, project_id) references projects.project (community_id, id),
  foreign key (community_id, project_id, opening_id) references projects.team_opening (community_id, project_id, id),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade,
  constraint leads_from_within check (not leads or state = 'here'),
  constraint over_since_a_day check ((state = 'over') = (ended_on is not null))
);
create unique index once_in_a_team on projects.team_member (community_id, project_id, person_id) where state <> 'over';
create index on projects.team_member (community_id, person_id);
call postgres.keep_apart('projects.team_member');

-- How many hold a opening is counted where people come and go, so that the check above decides who is the last to get in.
create function projects.count_opening() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op <> 'INSERT' and old.state = 'here' and old.opening_id is not null then
    update projects.team_opening set filled = filled - 1 where community_id = old.community_id and id = old.opening_id;
  end if;
  if tg_op <> 'DELETE' and new.state = 'here' and new.opening_id is not null then
    update projects.team_opening set filled = filled + 1 where community_id = new.community_id and id = new.opening_id;
  end if;
  return null;
end $$;
create trigger count_opening after insert or update or delete on projects.team_member for each row execute function projects.count_opening();

-- What the team agreed, version by version. A version is not changed; another text is the next one, and all sign again.
create table projects.agreement (
  community_id uuid not null references postgres.community (id),
  project_id   uuid not null,
  number       int not null check (number > 0),
  work         text not null check (length(work) between 1 and 4000), -- what each brings and does
  rights       text not null check (length(rights) between 1 and 4000), -- to whom the work belongs
  leaving      text not null check (length(leaving) between 1 and 4000), -- what happens when one goes or the project ends
  shares       jsonb not null, -- of what comes in: person → hundredths of a percent
  hash         text not null,
  written_at   timestamptz not null,
  written_by   uuid,
  primary key (community_id, project_id, number),
  foreign key (community_id, project_id) references projects.project (community_id, id),
  constraint agreement_hash unique (community_id, project_id, number, hash)
);
call postgres.keep_apart('projects.agreement');
revoke update on projects.agreement from juluo_app;

-- Shares are hundredths of a percent, and together no more than the whole.
create function projects.seal_agreement() returns trigger language plpgsql as $$
begin
  if (select coalesce(sum(value::int), 0) > 10000 or coalesce(min(value::int), 0) < 0 from jsonb_each_text(new.shares)) then
    raise exception 'shares are more than the whole' using errcode = 'check_violation', constraint = 'shares_within_the_whole';
  end if;
  new.hash := encode(sha256(convert_to(concat_ws(E'\n', new.number, new.work, new.rights, new.leaving, new.shares::text), 'UTF8')), 'hex');
  return new;
end $$;
create trigger seal before insert on projects.agreement for each row execute function projects.seal_agreement();

create table projects.agreement_signature (
  community_id uuid not null references postgres.community (id),
  project_id   uuid not null,
  number       int not null,
  person_id    uuid not null,
  name         text not null check (length(name) between 1 and 120), -- as they typed it
  hash         text not null,
  at           timestamptz not null,
  constraint team_signed_once primary key (community_id, project_id, number, person_id),
  constraint signed_as_written foreign key (community_id, project_id, number, hash)
    references projects.agreement (community_id, project_id, number, hash)
);
call postgres.keep_apart('projects.agreement_signature');
revoke update on projects.agreement_signature from juluo_app;

-- A version is signed only while it is the latest.
create function projects.latest_is_signed() returns trigger language plpgsql as $$
begin
  -- Whoever writes another version waits for this, and this for them.
  perform from projects.project p where p.community_id = new.community_id and p.id = new.project_id for update;
  if exists (select from projects.agreement a where a.community_id = new.community_id and a.project_id = new.project_id and a.number > new.number) then
    raise exception 'there is a newer version' using errcode = 'integrity_constraint_violation', constraint = 'latest_is_signed';
  end if;
  return new;
end $$;
create trigger latest before insert on projects.agreement_signature for each row execute function projects.latest_is_signed();

-- A person who is erased leaves no share and no signature behind: of a sealed text nothing else is changed.
create function projects.forget_in_agreements(person uuid) returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from projects.agreement_signature where community_id = postgres.here() and person_id = person;
  update projects.agreement set shares = shares - person::text, written_by = nullif(written_by, person)
  where community_id = postgres.here() and (shares ? person::text or written_by = person)
$$;
revoke all on function projects.forget_in_agreements(uuid) from public;
grant execute on function projects.forget_in_agreements(uuid) to juluo_app;

-- What a person gets of agreements: what they signed or wrote, and their own share.
create function projects.agreement_data(person uuid) returns setof jsonb language sql stable set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object('project', coalesce(p.name_zh, p.name_en), 'version', a.number, 'work', a.work, 'rights', a.rights,
    'leaving', a.leaving, 'share_percent', (a.shares ->> person::text)::numeric / 100, 'written_by_you', a.written_by is not distinct from person,
    'signed_as', s.name, 'signed_at', s.at)
  from projects.agreement a
  join projects.project p on p.community_id = a.community_id and p.id = a.project_id
  left join projects.agreement_signature s on s.community_id = a.community_id and s.project_id = a.project_id and s.number = a.number
    and s.person_id = person
  where a.community_id = postgres.here() and (a.shares ? person::text or a.written_by = person or s.person_id is not null)
$$;
revoke all on function projects.agreement_data(uuid) from public;
grant execute on function projects.agreement_data(uuid) to juluo_app;

create table projects.milestone (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  project_id   uuid not null,
  name         text not null check (length(name) between 1 and 120),
  due_on       date not null,
  reached_on   date,
  removed_at   timestamptz,
  primary key (community_id, id),
  foreign key (community_id, project_id) references projects.project (community_id, id)
);
create index on projects.milestone (community_id, project_id, due_on);
call postgres.keep_apart('projects.milestone');

-- What was done: by whom, in how much time, for how much money.
create table projects.log_entry (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  project_id   uuid not null,
  on_day       date not null,
  text         text not null check (length(text) between 1 and 2000),
  minutes      int check (minutes between 1 and 100000),
  spent_minor  bigint check (spent_minor > 0),
  written_at   timestamptz not null,
  written_by   uuid,
  removed_at   timestamptz,
  primary key (community_id, id),
  foreign key (community_id, project_id) references projects.project (community_id, id)
);
create index on projects.log_entry (community_id, project_id, on_day desc, id desc);
call postgres.keep_apart('projects.log_entry');

create table projects.log_person (
  community_id uuid not null references postgres.community (id),
  entry_id     uuid not null,
  person_id    uuid not null,
  primary key (community_id, entry_id, person_id),
  foreign key (community_id, entry_id) references projects.log_entry (community_id, id) on delete cascade
);
create index on projects.log_person (community_id, person_id);
call postgres.keep_apart('projects.log_person');

create table projects.outcome (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  project_id   uuid not null,
  kind         text not null check (kind in ('product', 'contract', 'client', 'hire', 'dataset', 'policy', 'publication', 'event')),
  title        text not null check (length(title) between 1 and 160),
  on_day       date not null,
  evidence     text check (length(evidence) between 1 and 300), -- where it can be seen
  band         int check (band between 1 and 5), -- what it is worth: under 1,000 · 10,000 · 100,000 · 1,000,000 · more, in the community's currency
  goals        int[] not null default '{}' check (goals <@ array[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17]), -- of the SDGs
  added_at     timestamptz not null,
  added_by     uuid,
  removed_at   timestamptz,
  primary key (community_id, id),
  foreign key (community_id, project_id) references projects.project (community_id, id)
);
create index on projects.outcome (community_id, project_id);
call postgres.keep_apart('projects.outcome');
