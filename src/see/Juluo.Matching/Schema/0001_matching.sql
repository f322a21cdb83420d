-- Who should meet whom, whether both agreed, and what came of it. Matching alone reads and writes here.

create schema matching;
grant usage on schema matching to juluo_app;

-- How many introductions somebody wishes for in a month. No row: two.
create table matching.capacity (
  community_id uuid not null references postgres.community (id),
  person_id    uuid not null,
  per_month    smallint not null check (per_month between 0 and 8),
  paused       boolean not null,
  primary key (community_id, person_id)
);
call postgres.keep_apart('matching.capacity');

-- Whom somebody does not wish to be introduced to. Shown to nobody else, and nothing ever says that it was the reason.
create table matching.do_not_match (
  community_id uuid not null references postgres.community (id),
  person_id    uuid not null,
  other_id     uuid not null,
  since        timestamptz not null,
  primary key (community_id, person_id, other_id),
  constraint nobody_avoids_themselves check (person_id <> other_id)
);
create index avoided_by on matching.do_not_match (community_id, other_id);
call postgres.keep_apart('matching.do_not_match');

-- One row for each week whose list was made.
create table matching.allocation (
  community_id uuid not null references postgres.community (id),
  week         date not null check (extract(isodow from week) = 1),
  made_at      timestamptz not null,
  seed         bigint not null,
  people       int not null,
  chosen       int not null,
  explored     int not null,
  held_back    int not null,
  primary key (community_id, week)
);
call postgres.keep_apart('matching.allocation');

-- A pair of a week's list. Pairs held back are shown to nobody: they tell what would have happened anyway.
create table matching.suggestion (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  week         date not null,
  a            uuid not null,
  b            uuid not null,
  value        double precision not null,
  terms        jsonb not null,
  reasons      jsonb not null,
  arm          text not null check (arm in ('chosen', 'explore', 'held_back')),
  state        text not null check (state in ('open', 'taken', 'put_off', 'expired')),
  made_at      timestamptz not null,
  touched      boolean, -- were the two in contact in the 60 days after; null while nobody can say
  primary key (community_id, id),
  constraint suggested_once_a_week unique (community_id, week, a, b),
  constraint suggestion_is_of_an_ordered_pair check (a < b),
  constraint held_back_is_never_taken check (arm <> 'held_back' or state in ('open', 'expired'))
);
create index suggestion_of_pair on matching.suggestion (community_id, a, b);
call postgres.keep_apart('matching.suggestion');

-- Two people who were asked whether they would like to meet. An answer of no leaves the row as it is until it expires: nobody can tell it from silence.
create table matching.introduction (
  community_id  uuid not null references postgres.community (id),
  id            uuid not null,
  suggestion_id uuid,
  a             uuid not null,
  b             uuid not null,
  made_by       uuid,
  note          text not null default '' check (length(note) <= 500),
  reasons       jsonb not null,
  state         text not null check (state in ('asked', 'accepted', 'met', 'useful', 'exchange', 'project', 'expired', 'withdrawn')),
  hushed        boolean not null default false, -- one of the two does not wish to meet the other: nobody is asked, and it looks like silence
  asked_at      timestamptz not null,
  expires_at    timestamptz not null,
  accepted_at   timestamptz,
  met_at        timestamptz,
  useful_at     timestamptz,
  exchange_at   timestamptz,
  project_at    timestamptz,
  ended_at      timestamptz,
  primary key (community_id, id),
  foreign key (community_id, suggestion_id) references matching.suggestion (community_id, id),
  constraint introduction_is_of_an_ordered_pair check (a < b),
  constraint expires_after_asking check (expires_at > asked_at)
);
create unique index one_live_introduction_of_a_pair on matching.introduction (community_id, a, b) where state in ('asked', 'accepted');
create index introduction_of_b on matching.introduction (community_id, b);
create index introduction_by_time on matching.introduction (community_id, asked_at desc);
create unique index one_introduction_of_a_suggestion on matching.introduction (community_id, suggestion_id) where state <> 'withdrawn';
call postgres.keep_apart('matching.introduction');

-- A turn of a month that an introduction took from somebody. The turns are numbered: the one after the last cannot be taken.
create table matching.turn (
  community_id    uuid not null references postgres.community (id),
  person_id       uuid not null,
  month           date not null check (extract(day from month) = 1),
  turn            smallint not null,
  per_month       smallint not null,
  introduction_id uuid not null,
  primary key (community_id, introduction_id, person_id),
  foreign key (community_id, introduction_id) references matching.introduction (community_id, id) on delete cascade,
  constraint one_introduction_takes_a_turn unique (community_id, person_id, month, turn),
  constraint no_turn_beyond_the_wish check (turn between 1 and per_month)
);
call postgres.keep_apart('matching.turn');

-- What each of the two answered: once.
create table matching.answer (
  community_id    uuid not null references postgres.community (id),
  introduction_id uuid not null,
  person_id       uuid not null,
  agrees          boolean not null,
  at              timestamptz not null,
  constraint one_answer_each primary key (community_id, introduction_id, person_id),
  foreign key (community_id, introduction_id) references matching.introduction (community_id, id) on delete cascade
);
create index answers_of on matching.answer (community_id, person_id);
call postgres.keep_apart('matching.answer');

-- What each of the two told afterwards.
create table matching.account (
  community_id    uuid not null references postgres.community (id),
  introduction_id uuid not null,
  person_id       uuid not null,
  met             boolean not null,
  met_told_at     timestamptz not null,
  useful          boolean,
  words           text not null default '' check (length(words) <= 1000),
  useful_told_at  timestamptz,
  primary key (community_id, introduction_id, person_id),
  foreign key (community_id, introduction_id) references matching.introduction (community_id, id) on delete cascade,
  constraint useful_only_after_meeting check (useful is null or met)
);
call postgres.keep_apart('matching.account');

-- A link of a mail, by the hash of its secret. It opens one question to one person, once.
create table matching.link (
  community_id    uuid not null references postgres.community (id),
  hash            bytea not null,
  introduction_id uuid not null,
  person_id       uuid not null,
  asks            text not null check (asks in ('answer', 'met', 'useful')),
  expires_at      timestamptz not null,
  used_at         timestamptz,
  primary key (community_id, hash),
  foreign key (community_id, introduction_id) references matching.introduction (community_id, id) on delete cascade
);
create index link_of_introduction on matching.link (community_id, introduction_id);
call postgres.keep_apart('matching.link');

-- An introduction climbs, and never comes down; it is accepted only when both have said yes.
create function matching.guard_steps() returns trigger language plpgsql as $$
declare
  rungs constant text[] := array['asked', 'accepted', 'met', 'useful', 'exchange', 'project'];
begin
  if new.state = old.state then
    return new;
  end if;
  if not (
    (old.state = 'asked' and new.state in ('accepted', 'expired', 'withdrawn'))
    or (old.state = 'accepted' and new.state in ('met', 'expired'))
    or (array_position(rungs, old.state) >= 3 and array_position(rungs, new.state) > array_position(rungs, old.state))
  ) then
    raise exception 'an introduction cannot go from % to %', old.state, new.state using errcode = 'check_violation', constraint = 'introductions_only_climb';
  end if;
  if new.state = 'accepted' and (select count(*) from matching.answer x
      where x.community_id = new.community_id and x.introduction_id = new.id and x.agrees and x.person_id in (new.a, new.b)) < 2 then
    raise exception 'both have to agree' using errcode = 'check_violation', constraint = 'both_have_agreed';
  end if;
  return new;
end $$;
create trigger guard_steps before update of state on matching.introduction for each row execute function matching.guard_steps();

-- New members who may not know anybody yet, as the hourly job last found them; the day's page only reads.
create table matching.newcomer (
  community_id uuid not null references postgres.community (id),
  person_id    uuid not null,
  joined_on    date not null,
  colleagues   int not null, -- others of their trade
  primary key (community_id, person_id)
);
call postgres.keep_apart('matching.newcomer');
