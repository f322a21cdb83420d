-- Challenges (挑戰賽): what is asked of many teams at once, in rounds with deadlines, and what a jury made of their answers.

create schema challenges;
grant usage on schema challenges to juluo_app;

create table challenges.challenge (
  community_id  uuid not null references postgres.community (id),
  id            uuid not null,
  title_zh      text check (length(title_zh) between 1 and 80),
  title_en      text check (length(title_en) between 1 and 120),
  about         text not null check (length(about) between 1 and 8000), -- Markdown
  good_answer   text check (length(good_answer) between 1 and 2000),
  rights        text check (length(rights) between 1 and 1000), -- what becomes of the work
  prizes        text check (length(prizes) between 1 and 1000), -- in words
  team_least    int not null check (team_least between 1 and 20),
  team_most     int not null check (team_most between 1 and 20),
  public        boolean not null default false, -- also for visitors
  vote_until    timestamptz, -- of the public vote; null: there is none
  made_at       timestamptz not null,
  made_by       uuid,
  opened_at     timestamptz, -- until then only those who run it see it
  called_off_at timestamptz,
  calling_off   text check (length(calling_off) between 1 and 600),
  primary key (community_id, id),
  constraint challenge_titled_in_a_language check (coalesce(title_zh, title_en) is not null),
  constraint team_of_least_to_most check (team_most >= team_least)
);
call postgres.keep_apart('challenges.challenge');

create table challenges.challenge_round (
  community_id uuid not null references postgres.community (id),
  challenge_id uuid not null,
  number       int not null check (number between 1 and 6),
  ends_at      timestamptz not null, -- of submissions
  takes        int check (takes between 1 and 500), -- how many of the round before come into it
  closed_at    timestamptz, -- to scores
  published_at timestamptz,
  choice_words text check (length(choice_words) between 1 and 600), -- why of those who are tied these go on
  primary key (community_id, challenge_id, number),
  foreign key (community_id, challenge_id) references challenges.challenge (community_id, id),
  constraint later_rounds_take_some check ((number = 1) = (takes is null)),
  constraint published_once_closed check (published_at is null or closed_at is not null)
);
call postgres.keep_apart('challenges.challenge_round');

create table challenges.challenge_criterion (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  challenge_id uuid not null,
  name_zh      text check (length(name_zh) between 1 and 60),
  name_en      text check (length(name_en) between 1 and 90),
  weight       int not null check (weight between 1 and 100),
  primary key (community_id, id),
  foreign key (community_id, challenge_id) references challenges.challenge (community_id, id),
  constraint criterion_named_in_a_language check (coalesce(name_zh, name_en) is not null)
);
create index on challenges.challenge_criterion (community_id, challenge_id);
call postgres.keep_apart('challenges.challenge_criterion');

-- A project that takes part.
create table challenges.challenge_entry (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  challenge_id uuid not null,
  project_id   uuid not null,
  summary      text not null check (length(summary) between 1 and 600),
  round        int not null default 1, -- to which it has come
  entered_at   timestamptz not null,
  entered_by   uuid,
  withdrawn_at timestamptz,
  primary key (community_id, id),
  constraint entry_of_its_challenge unique (community_id, challenge_id, id),
  constraint entered_once unique (community_id, challenge_id, project_id),
  foreign key (community_id, challenge_id) references challenges.challenge (community_id, id),
  foreign key (community_id, project_id) references projects.project (community_id, id)
);
create index on challenges.challenge_entry (community_id, project_id);
call postgres.keep_apart('challenges.challenge_entry');

-- Who was in the team of an entry when it was entered or handed something in.
create table challenges.challenge_entrant (
  community_id uuid not null references postgres.community (id),
  challenge_id uuid not null,
  entry_id     uuid not null,
  person_id    uuid not null,
  primary key (community_id, entry_id, person_id),
  foreign key (community_id, challenge_id, entry_id) references challenges.challenge_entry (community_id, challenge_id, id),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade
);
create index on challenges.challenge_entrant (community_id, person_id);
call postgres.keep_apart('challenges.challenge_entrant');

create table challenges.challenge_submission (
  community_id uuid not null references postgres.community (id),
  challenge_id uuid not null,
  entry_id     uuid not null,
  round        int not null,
  text         text not null check (length(text) between 1 and 8000), -- Markdown
  links        text[] not null default '{}' check (cardinality(links) <= 5),
  at           timestamptz not null,
  by_person    uuid,
  counted_at   timestamptz, -- as work of the team, once it can no longer be replaced
  primary key (community_id, entry_id, round),
  foreign key (community_id, challenge_id, entry_id) references challenges.challenge_entry (community_id, challenge_id, id),
  foreign key (community_id, challenge_id, round) references challenges.challenge_round (community_id, challenge_id, number)
);
create index submission_to_count on challenges.challenge_submission (community_id, at) where counted_at is null;
call postgres.keep_apart('challenges.challenge_submission');

create table challenges.challenge_juror (
  community_id uuid not null references postgres.community (id),
  challenge_id uuid not null,
  person_id    uuid not null,
  state        text not null check (state in ('invited', 'accepted')),
  words        text check (length(words) between 1 and 600), -- with which they were invited
  since        timestamptz not null,
  primary key (community_id, challenge_id, person_id),
  foreign key (community_id, challenge_id) references challenges.challenge (community_id, id),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade
);
create index on challenges.challenge_juror (community_id, person_id);
call postgres.keep_apart('challenges.challenge_juror');

-- An entry of which a juror says that they are not free to judge it.
create table challenges.juror_conflict (
  community_id uuid not null references postgres.community (id),
  challenge_id uuid not null,
  entry_id     uuid not null,
  person_id    uuid not null,
  declared_at  timestamptz not null,
  primary key (community_id, entry_id, person_id),
  foreign key (community_id, challenge_id, entry_id) references challenges.challenge_entry (community_id, challenge_id, id),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade
);
create index on challenges.juror_conflict (community_id, person_id);
call postgres.keep_apart('challenges.juror_conflict');

create table challenges.score_sheet (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  challenge_id uuid not null,
  entry_id     uuid not null,
  round        int not null,
  person_id    uuid, -- the juror
  marks        int[] not null, -- by criterion, in their order; 0: none yet
  comment      text check (length(comment) between 1 and 2000), -- to the team
  saved_at     timestamptz not null,
  handed_in_at timestamptz,
  primary key (community_id, id),
  foreign key (community_id, challenge_id, entry_id) references challenges.challenge_entry (community_id, challenge_id, id),
  foreign key (community_id, challenge_id, round) references challenges.challenge_round (community_id, challenge_id, number),
  constraint marks_on_the_scale check (0 <= all (marks) and 10 >= all (marks) and array_position(marks, null) is null),
  constraint handed_in_whole check (handed_in_at is null or 1 <= all (marks))
);
create unique index one_sheet_of_a_juror on challenges.score_sheet (community_id, entry_id, round, person_id);
create index on challenges.score_sheet (community_id, challenge_id, round);
call postgres.keep_apart('challenges.score_sheet');

-- What a round came to for an entry, as it was published.
create table challenges.challenge_result (
  community_id uuid not null references postgres.community (id),
  challenge_id uuid not null,
  entry_id     uuid not null,
  round        int not null,
  place        int, -- null: the sheets do not say
  tied         boolean not null,
  score        double precision, -- above the mean of all, in shares of the range of marks
  best         int, -- places when each juror in turn is left out
  worst        int,
  sheets       int not null,
  goes_on      boolean not null,
  primary key (community_id, entry_id, round),
  foreign key (community_id, challenge_id, entry_id) references challenges.challenge_entry (community_id, challenge_id, id),
  foreign key (community_id, challenge_id, round) references challenges.challenge_round (community_id, challenge_id, number)
);
create index on challenges.challenge_result (community_id, challenge_id, round);
call postgres.keep_apart('challenges.challenge_result');
create trigger stays before update or delete on challenges.challenge_result for each row execute function postgres.stays_as_written();

create table challenges.challenge_award (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  challenge_id uuid not null,
  entry_id     uuid not null,
  prize        text not null check (length(prize) between 1 and 200),
  why          text check (length(why) between 1 and 600),
  awarded_at   timestamptz not null,
  removed_at   timestamptz,
  primary key (community_id, id),
  foreign key (community_id, challenge_id, entry_id) references challenges.challenge_entry (community_id, challenge_id, id)
);
create index on challenges.challenge_award (community_id, challenge_id);
call postgres.keep_apart('challenges.challenge_award');

create table challenges.challenge_vote (
  community_id uuid not null references postgres.community (id),
  challenge_id uuid not null,
  entry_id     uuid not null,
  person_id    uuid not null,
  at           timestamptz not null,
  constraint one_vote_each primary key (community_id, challenge_id, person_id),
  foreign key (community_id, challenge_id, entry_id) references challenges.challenge_entry (community_id, challenge_id, id),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade
);
call postgres.keep_apart('challenges.challenge_vote');

-- Refuses by the name of a rule, as a constraint does.
create function challenges.refuse(rule text) returns void language plpgsql as $$
begin
  raise exception 'refused: %', rule using errcode = 'integrity_constraint_violation', constraint = rule;
end $$;

-- A project is entered until the first deadline.
create function challenges.guard_entry() returns trigger language plpgsql as $$
declare
  first challenges.challenge_round;
begin
  if new.withdrawn_at is null and (tg_op = 'INSERT' or old.withdrawn_at is not null) then
    select * into first from challenges.challenge_round r
    where r.community_id = new.community_id and r.challenge_id = new.challenge_id and r.number = 1 for share;
    if first.ends_at is null or new.entered_at > first.ends_at or first.closed_at is not null then
      perform challenges.refuse('entered_in_time');
    end if;
  end if;
  return new;
end $$;
create trigger guard before insert or update of withdrawn_at on challenges.challenge_entry for each row execute function challenges.guard_entry();

-- A submission is replaced until the deadline of its round, and stays as it is from then on.
create function challenges.guard_submission() returns trigger language plpgsql as $$
declare
  its challenges.challenge_round;
  entry challenges.challenge_entry;
begin
  select * into its from challenges.challenge_round r
  where r.community_id = new.community_id and r.challenge_id = new.challenge_id and r.number = new.round for share;
  if new.at > its.ends_at or its.closed_at is not null or tg_op = 'UPDATE' and new.at < old.at then
    perform challenges.refuse('sealed_after_the_deadline');
  end if;
  select * into entry from challenges.challenge_entry e where e.community_id = new.community_id and e.id = new.entry_id for share;
  if entry.withdrawn_at is not null or entry.round <> new.round then
    perform challenges.refuse('submitted_in_its_round');
  end if;
  return new;
end $$;
create trigger guard before insert or update of text, links, at, round on challenges.challenge_submission
  for each row execute function challenges.guard_submission();
revoke delete on challenges.challenge_submission from juluo_app;

-- No one judges a challenge in which their team takes part. The two sides wait for each other at the challenge's row.
create function challenges.part_jury_and_teams() returns trigger language plpgsql as $$
begin
  perform from challenges.challenge c where c.community_id = new.community_id and c.id = new.challenge_id for update;
  if tg_table_name = 'challenge_juror'
    and exists (select from challenges.challenge_entrant t where t.community_id = new.community_id and t.challenge_id = new.challenge_id and t.person_id = new.person_id)
    or tg_table_name = 'challenge_entrant'
    and exists (select from challenges.challenge_juror j where j.community_id = new.community_id and j.challenge_id = new.challenge_id and j.person_id = new.person_id)
  then
    perform challenges.refuse('jury_is_on_no_team');
  end if;
  return new;
end $$;
create trigger apart before insert on challenges.challenge_juror for each row execute function challenges.part_jury_and_teams();
create trigger apart before insert on challenges.challenge_entrant for each row execute function challenges.part_jury_and_teams();

-- Sheets are written between the deadline and the close, by jurors who are free to judge, with a mark for each criterion.
create function challenges.guard_sheet() returns trigger language plpgsql as $$
declare
  sheet challenges.score_sheet := coalesce(new, old);
  its challenges.challenge_round;
begin
  select * into its from challenges.challenge_round r
  where r.community_id = sheet.community_id and r.challenge_id = sheet.challenge_id and r.number = sheet.round for share;
  if its.closed_at is not null then
    perform challenges.refuse('scored_before_the_close');
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  if new.saved_at <= its.ends_at then
    perform challenges.refuse('scored_after_the_deadline');
  end if;
  perform from challenges.challenge c where c.community_id = new.community_id and c.id = new.challenge_id for update;
  if not exists (select from challenges.challenge_juror j where j.community_id = new.community_id and j.challenge_id = new.challenge_id
    and j.person_id = new.person_id and j.state = 'accepted')
  then
    perform challenges.refuse('only_jurors_score');
  end if;
  if exists (select from challenges.juror_conflict c where c.community_id = new.community_id and c.entry_id = new.entry_id and c.person_id = new.person_id) then
    perform challenges.refuse('no_score_in_a_conflict');
  end if;
  if exists (select from challenges.challenge_entrant t where t.community_id = new.community_id and t.challenge_id = new.challenge_id and t.person_id = new.person_id) then
    perform challenges.refuse('jury_is_on_no_team');
  end if;
  if cardinality(new.marks) <> (select count(*) from challenges.challenge_criterion k where k.community_id = new.community_id and k.challenge_id = new.challenge_id) then
    perform challenges.refuse('a_mark_for_each_criterion');
  end if;
  return new;
end $$;
create trigger guard before insert or update of marks, comment, saved_at, handed_in_at or delete on challenges.score_sheet
  for each row execute function challenges.guard_sheet();

-- By what is judged stays as it is once the first sheet is begun.
create function challenges.guard_rubric() returns trigger language plpgsql as $$
declare
  criterion challenges.challenge_criterion := coalesce(new, old);
begin
  perform from challenges.challenge c where c.community_id = criterion.community_id and c.id = criterion.challenge_id for update;
  if exists (select from challenges.score_sheet s where s.community_id = criterion.community_id and s.challenge_id = criterion.challenge_id) then
    perform challenges.refuse('rubric_stays_once_scored');
  end if;
  return coalesce(new, old);
end $$;
create trigger guard before insert or update or delete on challenges.challenge_criterion for each row execute function challenges.guard_rubric();

-- What is published stays; a deadline stays once it is judged by it.
create function challenges.guard_round() returns trigger language plpgsql as $$
begin
  if old.published_at is not null then
    perform challenges.refuse('published_stays');
  end if;
  if new.ends_at <> old.ends_at
    and exists (select from challenges.score_sheet s where s.community_id = new.community_id and s.challenge_id = new.challenge_id and s.round = new.number)
  then
    perform challenges.refuse('deadline_stays_once_scored');
  end if;
  return new;
end $$;
create trigger guard before update on challenges.challenge_round for each row execute function challenges.guard_round();

-- Votes are given until the last moment of the vote, for an entry that takes part, and not for one's own team.
create function challenges.guard_vote() returns trigger language plpgsql as $$
begin
  if not exists (select from challenges.challenge c where c.community_id = new.community_id and c.id = new.challenge_id and new.at <= c.vote_until for share) then
    perform challenges.refuse('voted_in_time');
  end if;
  if not exists (select from challenges.challenge_entry e where e.community_id = new.community_id and e.id = new.entry_id and e.withdrawn_at is null for share) then
    perform challenges.refuse('voted_for_an_entry');
  end if;
  if exists (select from challenges.challenge_entrant t where t.community_id = new.community_id and t.entry_id = new.entry_id and t.person_id = new.person_id) then
    perform challenges.refuse('no_vote_for_ones_own_team');
  end if;
  return new;
end $$;
create trigger guard before insert or update of entry_id, at on challenges.challenge_vote for each row execute function challenges.guard_vote();
