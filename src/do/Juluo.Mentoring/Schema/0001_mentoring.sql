-- Mentors and trainees (學員導師、學員), and the hours of experts (專家諮詢): who helps whom to learn, when one can be asked, and what came of it.

create schema mentoring;
grant usage on schema mentoring to juluo_app;

-- Who offers to mentor, how many at a time, and with what.
create table mentoring.mentor (
  community_id uuid not null references postgres.community (id),
  person_id    uuid not null,
  helps        text not null check (length(helps) between 1 and 2000),
  skills       text[] not null default '{}' check (cardinality(skills) <= 12),
  languages    text[] not null default '{}' check (cardinality(languages) <= 24),
  capacity     int not null check (capacity between 1 and 20),
  until        date, -- the last day of the offer; null: until it is stopped
  offered_at   timestamptz not null,
  paused_at    timestamptz,
  stopped_at   timestamptz,
  primary key (community_id, person_id),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade
);
call postgres.keep_apart('mentoring.mentor');

-- Whom a person does not wish to learn from or to mentor. The other never learns of it.
create table mentoring.mentor_refusal (
  community_id uuid not null references postgres.community (id),
  person_id    uuid not null,
  other_id     uuid not null,
  at           timestamptz not null,
  primary key (community_id, person_id, other_id),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade,
  foreign key (community_id, other_id) references people.person (community_id, id) on delete cascade,
  constraint refuses_another check (person_id <> other_id)
);
create index on mentoring.mentor_refusal (community_id, other_id);
call postgres.keep_apart('mentoring.mentor_refusal');

-- Trainees name up to five mentors until a day; then all are matched at once.
create table mentoring.mentor_round (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  name_zh      text check (length(name_zh) between 1 and 60),
  name_en      text check (length(name_en) between 1 and 90),
  asks_until   date not null,
  opened_at    timestamptz not null,
  opened_by    uuid,
  confirmed_at timestamptz,
  cancelled_at timestamptz,
  primary key (community_id, id),
  constraint mentor_round_named_in_a_language check (coalesce(name_zh, name_en) is not null),
  constraint confirmed_or_cancelled check (confirmed_at is null or cancelled_at is null)
);
call postgres.keep_apart('mentoring.mentor_round');

create table mentoring.mentor_request (
  community_id uuid not null references postgres.community (id),
  round_id     uuid not null,
  trainee_id   uuid not null,
  goal         text not null check (length(goal) between 1 and 600),
  skills       text[] not null default '{}' check (cardinality(skills) <= 12),
  asked_at     timestamptz not null,
  primary key (community_id, round_id, trainee_id),
  foreign key (community_id, round_id) references mentoring.mentor_round (community_id, id),
  foreign key (community_id, trainee_id) references people.person (community_id, id) on delete cascade
);
create index on mentoring.mentor_request (community_id, trainee_id);
call postgres.keep_apart('mentoring.mentor_request');

-- A round takes requests until its matching is confirmed, or it is cancelled.
create function mentoring.round_takes_requests() returns trigger language plpgsql as $$
begin
  -- Who confirms the matching waits for this, and this for them.
  perform from mentoring.mentor_round r where r.community_id = new.community_id and r.id = new.round_id for update;
  if exists (select from mentoring.mentor_round r where r.community_id = new.community_id and r.id = new.round_id
      and (r.confirmed_at is not null or r.cancelled_at is not null)) then
    raise exception 'the round is over' using errcode = 'integrity_constraint_violation', constraint = 'round_takes_requests';
  end if;
  return new;
end $$;
create trigger open before insert on mentoring.mentor_request for each row execute function mentoring.round_takes_requests();

-- The mentors whom a trainee asks for, the best first.
create table mentoring.mentor_choice (
  community_id uuid not null references postgres.community (id),
  round_id     uuid not null,
  trainee_id   uuid not null,
  mentor_id    uuid not null,
  rank         int not null,
  primary key (community_id, round_id, trainee_id, mentor_id),
  foreign key (community_id, round_id, trainee_id) references mentoring.mentor_request (community_id, round_id, trainee_id)
    on delete cascade on update cascade,
  foreign key (community_id, mentor_id) references people.person (community_id, id) on delete cascade,
  constraint five_choices check (rank between 1 and 5),
  constraint a_rank_once unique (community_id, round_id, trainee_id, rank)
);
create index on mentoring.mentor_choice (community_id, mentor_id);
call postgres.keep_apart('mentoring.mentor_choice');

-- Not a check: when two people are found to be one, a choice of the one may name the other.
create function mentoring.chooses_another() returns trigger language plpgsql as $$
begin
  if new.trainee_id = new.mentor_id then
    raise exception 'a trainee does not choose themselves' using errcode = 'integrity_constraint_violation', constraint = 'chooses_another';
  end if;
  return new;
end $$;
create trigger another before insert on mentoring.mentor_choice for each row execute function mentoring.chooses_another();

-- A mentor's own order of those who asked for them; without one, it goes by who fits.
create table mentoring.mentor_ranking (
  community_id uuid not null references postgres.community (id),
  round_id     uuid not null,
  mentor_id    uuid not null,
  trainee_id   uuid not null,
  rank         int not null check (rank between 1 and 1000),
  primary key (community_id, round_id, mentor_id, trainee_id),
  foreign key (community_id, round_id, trainee_id) references mentoring.mentor_request (community_id, round_id, trainee_id)
    on delete cascade on update cascade,
  foreign key (community_id, mentor_id) references people.person (community_id, id) on delete cascade
);
create index on mentoring.mentor_ranking (community_id, mentor_id);
create index on mentoring.mentor_ranking (community_id, trainee_id);
call postgres.keep_apart('mentoring.mentor_ranking');

-- Two people of whom one helps the other to learn: asked for, proposed by a round, going on, or over.
create table mentoring.mentorship (
  community_id   uuid not null references postgres.community (id),
  id             uuid not null,
  round_id       uuid,
  mentor_id      uuid not null,
  trainee_id     uuid not null,
  state          text not null check (state in ('asked', 'proposed', 'active', 'over')),
  goal           text not null check (length(goal) between 1 and 600), -- as the trainee said it when they asked
  made_at        timestamptz not null,
  mentor_yes_at  timestamptz,
  trainee_yes_at timestamptz,
  begun_on       date,
  ends_on        date, -- as planned
  ended_at       timestamptz,
  mentor_thanks  text check (length(mentor_thanks) between 1 and 1000), -- of the mentor
  trainee_thanks text check (length(trainee_thanks) between 1 and 1000), -- of the trainee
  primary key (community_id, id),
  foreign key (community_id, round_id) references mentoring.mentor_round (community_id, id),
  foreign key (community_id, mentor_id) references people.person (community_id, id) on delete cascade,
  foreign key (community_id, trainee_id) references people.person (community_id, id) on delete cascade,
  constraint mentors_another check (mentor_id <> trainee_id),
  constraint both_agree check (state in ('asked', 'proposed') or (mentor_yes_at is not null and trainee_yes_at is not null and begun_on is not null)),
  constraint mentorship_over_since check ((state = 'over') = (ended_at is not null))
);
create unique index one_mentorship_of_two on mentoring.mentorship (community_id, mentor_id, trainee_id) where state <> 'over';
create index on mentoring.mentorship (community_id, trainee_id);
call postgres.keep_apart('mentoring.mentorship');

-- A mentor has no more trainees at a time than they said: a place is held from the proposal of a round on, or from both their words.
create function mentoring.hold_place() returns trigger language plpgsql as $$
begin
  if new.state not in ('proposed', 'active') or tg_op = 'UPDATE' and old.state in ('proposed', 'active') then
    return new;
  end if;
  -- Who takes another place of the same mentor waits for this.
  perform from mentoring.mentor m where m.community_id = new.community_id and m.person_id = new.mentor_id for update;
  if (select count(*) from mentoring.mentorship s where s.community_id = new.community_id and s.mentor_id = new.mentor_id
      and s.state in ('proposed', 'active') and s.id <> new.id)
    >= coalesce((select m.capacity from mentoring.mentor m where m.community_id = new.community_id and m.person_id = new.mentor_id), 0) then
    raise exception 'the mentor has as many trainees as they can take' using errcode = 'integrity_constraint_violation', constraint = 'no_more_than_one_can_take';
  end if;
  return new;
end $$;
create trigger hold_place before insert or update on mentoring.mentorship for each row execute function mentoring.hold_place();

create table mentoring.mentorship_goal (
  community_id  uuid not null references postgres.community (id),
  id            uuid not null,
  mentorship_id uuid not null,
  text          text not null check (length(text) between 1 and 200),
  reached_on    date,
  removed_at    timestamptz,
  primary key (community_id, id),
  foreign key (community_id, mentorship_id) references mentoring.mentorship (community_id, id) on delete cascade
);
create index on mentoring.mentorship_goal (community_id, mentorship_id);
call postgres.keep_apart('mentoring.mentorship_goal');

create table mentoring.mentorship_session (
  community_id  uuid not null references postgres.community (id),
  id            uuid not null,
  mentorship_id uuid not null,
  on_day        date not null,
  minutes       int not null,
  about         text check (length(about) between 1 and 1000),
  written_at    timestamptz not null,
  removed_at    timestamptz,
  counted_at    timestamptz, -- as evidence that the two dealt with each other, once its undo has had time
  primary key (community_id, id),
  foreign key (community_id, mentorship_id) references mentoring.mentorship (community_id, id) on delete cascade,
  constraint session_within_a_day check (minutes between 1 and 1440)
);
create index on mentoring.mentorship_session (community_id, mentorship_id, on_day desc);
create index mentorship_session_to_count on mentoring.mentorship_session (community_id, written_at) where counted_at is null;
call postgres.keep_apart('mentoring.mentorship_session');

-- Several who learn together, led by one.
create table mentoring.training_group (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  name_zh      text check (length(name_zh) between 1 and 60),
  name_en      text check (length(name_en) between 1 and 90),
  about        text not null check (length(about) between 1 and 2000),
  lead_id      uuid, -- null: who led it has left
  places       int not null check (places between 2 and 60),
  starts_on    date not null,
  ends_on      date not null,
  made_at      timestamptz not null,
  ended_at     timestamptz,
  farewell     text check (length(farewell) between 1 and 1000),
  primary key (community_id, id),
  foreign key (community_id, lead_id) references people.person (community_id, id) on delete set null (lead_id),
  constraint training_group_named_in_a_language check (coalesce(name_zh, name_en) is not null),
  constraint training_ends_after_it_starts check (ends_on >= starts_on)
);
create index on mentoring.training_group (community_id, lead_id);
call postgres.keep_apart('mentoring.training_group');

create table mentoring.training_member (
  community_id uuid not null references postgres.community (id),
  group_id     uuid not null,
  person_id    uuid not null,
  since        date not null,
  ended_on     date,
  primary key (community_id, group_id, person_id),
  foreign key (community_id, group_id) references mentoring.training_group (community_id, id),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade
);
create index on mentoring.training_member (community_id, person_id);
call postgres.keep_apart('mentoring.training_member');

create function mentoring.group_has_room() returns trigger language plpgsql as $$
begin
  if new.ended_on is not null or tg_op = 'UPDATE' and old.ended_on is null then
    return new;
  end if;
  -- Who joins at the same moment waits for this.
  perform from mentoring.training_group g where g.community_id = new.community_id and g.id = new.group_id for update;
  if (select count(*) from mentoring.training_member m where m.community_id = new.community_id and m.group_id = new.group_id
      and m.ended_on is null and m.person_id <> new.person_id)
    >= (select g.places from mentoring.training_group g where g.community_id = new.community_id and g.id = new.group_id) then
    raise exception 'the group is full' using errcode = 'integrity_constraint_violation', constraint = 'group_has_room';
  end if;
  return new;
end $$;
create trigger room before insert or update on mentoring.training_member for each row execute function mentoring.group_has_room();

create table mentoring.training_session (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  group_id     uuid not null,
  lead_id      uuid, -- who led it
  on_day       date not null,
  minutes      int not null,
  about        text check (length(about) between 1 and 1000),
  written_at   timestamptz not null,
  removed_at   timestamptz,
  counted_at   timestamptz,
  primary key (community_id, id),
  foreign key (community_id, group_id) references mentoring.training_group (community_id, id),
  constraint training_within_a_day check (minutes between 1 and 1440)
);
create index on mentoring.training_session (community_id, group_id, on_day desc);
create index training_session_to_count on mentoring.training_session (community_id, written_at) where counted_at is null;
call postgres.keep_apart('mentoring.training_session');

create table mentoring.training_presence (
  community_id uuid not null references postgres.community (id),
  session_id   uuid not null,
  person_id    uuid not null,
  primary key (community_id, session_id, person_id),
  foreign key (community_id, session_id) references mentoring.training_session (community_id, id) on delete cascade
);
create index on mentoring.training_presence (community_id, person_id);
call postgres.keep_apart('mentoring.training_presence');

-- Who of a group was recruited, and into what: an organisation or a project of the community, or another place in words.
create table mentoring.recruitment (
  community_id    uuid not null references postgres.community (id),
  id              uuid not null,
  group_id        uuid not null,
  person_id       uuid not null,
  organisation_id uuid,
  project_id      uuid,
  elsewhere       text check (length(elsewhere) between 1 and 160),
  on_day          date not null,
  removed_at      timestamptz,
  primary key (community_id, id),
  foreign key (community_id, group_id) references mentoring.training_group (community_id, id),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade,
  foreign key (community_id, organisation_id) references organisations.organisation (community_id, id),
  foreign key (community_id, project_id) references projects.project (community_id, id),
  constraint recruited_into_one check (num_nonnulls(organisation_id, project_id, elsewhere) = 1)
);
create index on mentoring.recruitment (community_id, group_id);
create index on mentoring.recruitment (community_id, person_id);
call postgres.keep_apart('mentoring.recruitment');

-- The hours in which an expert can be asked.
create table mentoring.office_hours (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  expert_id    uuid not null,
  field        text not null check (field in ('law', 'tax', 'loans', 'insurance', 'business', 'technology', 'health', 'other')),
  subject      text not null check (length(subject) between 1 and 120),
  about        text check (length(about) between 1 and 1000),
  place        text check (length(place) between 1 and 200),
  call_link    text check (length(call_link) between 1 and 300),
  slot_minutes int not null check (slot_minutes between 10 and 240),
  last_day     date not null,
  published_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (community_id, id),
  foreign key (community_id, expert_id) references people.person (community_id, id) on delete cascade,
  constraint somewhere_or_by_call check (num_nonnulls(place, call_link) >= 1)
);
create index on mentoring.office_hours (community_id, expert_id);
call postgres.keep_apart('mentoring.office_hours');

create table mentoring.office_slot (
  community_id  uuid not null references postgres.community (id),
  id            uuid not null,
  hours_id      uuid not null,
  expert_id     uuid not null,
  starts_at     timestamptz not null,
  ends_at       timestamptz not null,
  called_off_at timestamptz,
  primary key (community_id, id),
  foreign key (community_id, hours_id) references mentoring.office_hours (community_id, id) on delete cascade,
  constraint slot_has_a_length check (ends_at > starts_at),
  constraint an_expert_once_at_a_time exclude using gist (community_id with =, expert_id with =, tstzrange(starts_at, ends_at) with &&)
    where (called_off_at is null)
);
create index on mentoring.office_slot (community_id, hours_id, starts_at);
create index on mentoring.office_slot (community_id, starts_at);
call postgres.keep_apart('mentoring.office_slot');

-- A slot that a member has taken. What they wrote is for the two alone.
create table mentoring.appointment (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  slot_id      uuid not null,
  member_id    uuid not null,
  words        text not null check (length(words) between 1 and 600),
  taken_at     timestamptz not null,
  cancelled_at timestamptz,
  cancelled_by text check (cancelled_by in ('member', 'expert')),
  held         boolean, -- null: neither has said
  held_at      timestamptz,
  counted_at   timestamptz,
  outcome      text check (length(outcome) between 1 and 1000), -- what came of it
  reminded_at  timestamptz,
  primary key (community_id, id),
  foreign key (community_id, slot_id) references mentoring.office_slot (community_id, id) on delete cascade,
  foreign key (community_id, member_id) references people.person (community_id, id) on delete cascade,
  constraint cancelled_by_one check ((cancelled_at is null) = (cancelled_by is null)),
  constraint held_if_not_cancelled check (held is null or cancelled_at is null)
);
create unique index a_slot_is_taken_once on mentoring.appointment (community_id, slot_id) where cancelled_at is null;
create index on mentoring.appointment (community_id, member_id);
call postgres.keep_apart('mentoring.appointment');

-- What was called off is taken by no one, and no expert takes their own.
create function mentoring.slot_is_offered() returns trigger language plpgsql as $$
begin
  -- Who calls the slot off waits for this, and this for them.
  perform from mentoring.office_slot s where s.community_id = new.community_id and s.id = new.slot_id for update;
  if not exists (select from mentoring.office_slot s where s.community_id = new.community_id and s.id = new.slot_id
      and s.called_off_at is null and s.expert_id <> new.member_id) then
    raise exception 'the slot is not offered' using errcode = 'integrity_constraint_violation', constraint = 'slot_is_offered';
  end if;
  return new;
end $$;
create trigger offered before insert on mentoring.appointment for each row execute function mentoring.slot_is_offered();

-- An expert sends a member on to another. Nothing is passed on before the member agrees.
create table mentoring.referral (
  community_id    uuid not null references postgres.community (id),
  id              uuid not null,
  appointment_id  uuid not null,
  to_person_id    uuid,
  to_organisation_id uuid,
  to_outside      text check (length(to_outside) between 1 and 300),
  note            text not null check (length(note) between 1 and 1000), -- what is passed on
  proposed_at     timestamptz not null,
  agreed_at       timestamptz,
  declined_at     timestamptz,
  passed_on_at    timestamptz,
  result          text check (result in ('helped', 'under-way', 'no-answer')),
  result_words    text check (length(result_words) between 1 and 600),
  primary key (community_id, id),
  foreign key (community_id, appointment_id) references mentoring.appointment (community_id, id) on delete cascade,
  foreign key (community_id, to_person_id) references people.person (community_id, id) on delete set null (to_person_id),
  foreign key (community_id, to_organisation_id) references organisations.organisation (community_id, id),
  constraint referred_to_one check (num_nonnulls(to_person_id, to_organisation_id, to_outside) <= 1),
  constraint agreed_or_declined check (agreed_at is null or declined_at is null),
  constraint passed_on_with_consent check (passed_on_at is null or agreed_at is not null)
);
create unique index one_referral_at_a_time on mentoring.referral (community_id, appointment_id) where declined_at is null;
create index on mentoring.referral (community_id, to_person_id);
call postgres.keep_apart('mentoring.referral');
