-- Programmes (計畫／補助): grants, calls, loans and awards of others; who here could apply and with whom, and what came of it.

create schema programmes;
grant usage on schema programmes to juluo_app;

create table programmes.programme (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  title_zh     text check (length(title_zh) between 1 and 80),
  title_en     text check (length(title_en) between 1 and 120),
  funder       text not null check (length(funder) between 1 and 120),
  kind         text not null check (kind in ('grant', 'call', 'loan', 'award')),
  about        text not null check (length(about) between 1 and 8000), -- what it pays for, Markdown
  amount_from  bigint check (amount_from > 0), -- in minor units
  amount_to    bigint check (amount_to > 0),
  currency     text not null check (currency ~ '^[A-Z]{3}$'),
  own_share    int check (own_share between 0 and 99), -- percent that the applicant pays
  opens_on     date,
  closes_on    date not null, -- the last day
  link         text check (length(link) between 1 and 300),
  skills       text[] not null default '{}' check (cardinality(skills) <= 12),
  goals        int[] not null default '{}' check (goals <@ array[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17]), -- of the SDGs
  public       boolean not null default false, -- also for visitors
  posted_at    timestamptz not null,
  posted_by    uuid,
  closed_at    timestamptz, -- taken off the list
  primary key (community_id, id),
  constraint programme_titled_in_a_language check (coalesce(title_zh, title_en) is not null),
  constraint opens_before_it_closes check (opens_on <= closes_on),
  constraint from_less_to_more check (amount_from <= amount_to)
);
create index on programmes.programme (community_id, closes_on) where closed_at is null;
call postgres.keep_apart('programmes.programme');

-- Who may apply: each line must hold.
create table programmes.criterion (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  programme_id uuid not null,
  rule         text not null check (rule in ('kind_is', 'kind_is_not', 'industry_is', 'industry_is_not', 'place_is', 'place_is_not',
    'headcount_at_least', 'headcount_at_most', 'founded_from', 'founded_until', 'public_project', 'partners_at_least',
    'partners_at_most', 'role_is')),
  said         text[] not null check (cardinality(said) <= 8), -- words, one of which it is; or one number
  added_at     timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, programme_id) references programmes.programme (community_id, id) on delete cascade,
  constraint criterion_once unique (community_id, programme_id, rule, said),
  constraint criterion_says_something check ((cardinality(said) = 0) = (rule = 'public_project')),
  constraint a_number_where_one_is_meant check (rule !~ '^(headcount|founded|partners)_' or cardinality(said) = 1 and said[1] ~ '^[0-9]{1,6}$')
);
call postgres.keep_apart('programmes.criterion');

-- What an organisation or a project says of itself that nothing else here knows. Null: not said.
create table programmes.applicant (
  community_id    uuid not null references postgres.community (id),
  applicant_id    uuid not null,
  organisation_id uuid,
  project_id      uuid,
  place           text check (length(place) between 1 and 60),
  headcount       int check (headcount between 0 and 1000000),
  founded         int check (founded between 1000 and 3000), -- the year
  partners        int check (partners between 1 and 1000), -- how many apply together, itself counted
  said_at         timestamptz not null,
  said_by         uuid,
  primary key (community_id, applicant_id),
  foreign key (community_id, organisation_id) references organisations.organisation (community_id, id) on delete cascade,
  foreign key (community_id, project_id) references projects.project (community_id, id) on delete cascade,
  constraint applicant_is_one_of_the_two check (num_nonnulls(organisation_id, project_id) = 1 and applicant_id = coalesce(organisation_id, project_id))
);
call postgres.keep_apart('programmes.applicant');

create table programmes.programme_follower (
  community_id uuid not null references postgres.community (id),
  programme_id uuid not null,
  person_id    uuid not null,
  since        timestamptz not null,
  primary key (community_id, programme_id, person_id),
  foreign key (community_id, programme_id) references programmes.programme (community_id, id) on delete cascade,
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade
);
create index on programmes.programme_follower (community_id, person_id);
call postgres.keep_apart('programmes.programme_follower');

-- An organisation or a project applies: a draft that its people write together, sent, won or lost, paid; and what they learned.
create table programmes.programme_application (
  community_id    uuid not null references postgres.community (id),
  id              uuid not null,
  programme_id    uuid not null,
  applicant_id    uuid not null,
  organisation_id uuid,
  project_id      uuid,
  state           text not null default 'draft' check (state in ('draft', 'applied', 'won', 'lost', 'paid', 'withdrawn')),
  asked           bigint check (asked > 0), -- in minor units of the programme's currency
  awarded         bigint check (awarded > 0),
  paid            bigint check (paid > 0),
  currency        text not null check (currency ~ '^[A-Z]{3}$'),
  started_at      timestamptz not null,
  started_by      uuid,
  applied_on      date,
  applied_at      timestamptz,
  counted_at      timestamptz, -- when working on it was counted
  decided_on      date,
  paid_on         date,
  learned         text check (length(learned) between 1 and 4000), -- for those who apply next
  primary key (community_id, id),
  foreign key (community_id, programme_id) references programmes.programme (community_id, id),
  foreign key (community_id, organisation_id) references organisations.organisation (community_id, id),
  foreign key (community_id, project_id) references projects.project (community_id, id),
  constraint application_of_one_of_the_two check (num_nonnulls(organisation_id, project_id) = 1 and applicant_id = coalesce(organisation_id, project_id)),
  constraint sent_on_a_day check ((state in ('applied', 'won', 'lost', 'paid')) = (applied_on is not null)),
  constraint decided_on_a_day check ((state in ('won', 'lost', 'paid')) = (decided_on is not null)),
  constraint paid_on_a_day check ((state = 'paid') = (paid_on is not null and paid is not null)),
  constraint decided_after_it_was_sent check (decided_on >= applied_on),
  constraint paid_after_it_was_won check (paid_on >= decided_on)
);
create unique index applies_once on programmes.programme_application (community_id, programme_id, applicant_id) where state <> 'withdrawn';
create index application_to_count on programmes.programme_application (community_id, applied_at) where counted_at is null and applied_at is not null;
call postgres.keep_apart('programmes.programme_application');

-- It goes one step forward, or one back; it is sent while the programme is open, and asks for no more than the programme gives.
create function programmes.application_holds() returns trigger language plpgsql as $$
declare
  of programmes.programme;
begin
  select * into of from programmes.programme p where p.community_id = new.community_id and p.id = new.programme_id;
  if tg_op = 'UPDATE' and new.state <> old.state and not (case old.state
    when 'draft' then new.state in ('applied', 'withdrawn')
    when 'withdrawn' then new.state = 'draft'
    when 'applied' then new.state in ('won', 'lost', 'draft')
    when 'won' then new.state in ('paid', 'applied')
    when 'lost' then new.state = 'applied'
    when 'paid' then new.state = 'won' end)
  then
    raise exception 'an application does not go from % to %', old.state, new.state
      using errcode = 'integrity_constraint_violation', constraint = 'no_such_step_of_an_application';
  end if;
  if tg_op = 'INSERT' and new.state not in ('draft') then
    raise exception 'an application begins as a draft' using errcode = 'integrity_constraint_violation', constraint = 'no_such_step_of_an_application';
  end if;
  if new.asked > of.amount_to and (tg_op = 'INSERT' or new.asked is distinct from old.asked) then
    raise exception 'it gives less' using errcode = 'check_violation', constraint = 'no_more_than_the_programme_gives';
  end if;
  if new.applied_on is not null and (tg_op = 'INSERT' or old.applied_on is distinct from new.applied_on)
    and (new.applied_on > of.closes_on or new.applied_on < of.opens_on) then
    raise exception 'it is not open on that day' using errcode = 'check_violation', constraint = 'sent_while_it_is_open';
  end if;
  return new;
end $$;
create trigger holds before insert or update on programmes.programme_application for each row execute function programmes.application_holds();

create table programmes.application_person (
  community_id   uuid not null references postgres.community (id),
  application_id uuid not null,
  person_id      uuid not null,
  since          timestamptz not null,
  primary key (community_id, application_id, person_id),
  foreign key (community_id, application_id) references programmes.programme_application (community_id, id) on delete cascade,
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade
);
create index on programmes.application_person (community_id, person_id);
call postgres.keep_apart('programmes.application_person');

-- A part of the text. Who saves it says which version they read; of two who read the same, the second is not taken.
create table programmes.application_section (
  community_id   uuid not null references postgres.community (id),
  id             uuid not null,
  application_id uuid not null,
  name           text not null check (length(name) between 1 and 80),
  text           text not null default '' check (length(text) <= 8000),
  version        int not null default 0 check (version >= 0),
  saved_at       timestamptz not null,
  saved_by       uuid,
  removed_at     timestamptz,
  primary key (community_id, id),
  foreign key (community_id, application_id) references programmes.programme_application (community_id, id) on delete cascade
);
create index on programmes.application_section (community_id, application_id);
call postgres.keep_apart('programmes.application_section');

-- What it said before. Written by the section itself, and not changed: only the name of its writer goes.
create table programmes.section_version (
  community_id uuid not null references postgres.community (id),
  section_id   uuid not null,
  version      int not null,
  text         text not null,
  saved_at     timestamptz not null,
  by_person    uuid,
  primary key (community_id, section_id, version),
  foreign key (community_id, section_id) references programmes.application_section (community_id, id) on delete cascade
);
call postgres.keep_apart('programmes.section_version');
revoke insert on programmes.section_version from juluo_app;
create trigger stays before update on programmes.section_version for each row execute function postgres.line_stays();

create function programmes.keep_section() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.text is distinct from old.text then
    if new.version <> old.version + 1 then
      raise exception 'a newer version is there' using errcode = 'integrity_constraint_violation', constraint = 'one_version_after_another';
    end if;
    insert into programmes.section_version (community_id, section_id, version, text, saved_at, by_person)
    values (old.community_id, old.id, old.version, old.text, old.saved_at, old.saved_by);
  end if;
  return new;
end $$;
create trigger keep before update on programmes.application_section for each row execute function programmes.keep_section();
