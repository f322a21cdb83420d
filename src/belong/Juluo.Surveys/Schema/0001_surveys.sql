-- Surveys (問卷): what is asked, who may answer and whether they did, and the answers, which nothing joins to them.

create schema surveys;
grant usage on schema surveys to juluo_app;

create table surveys.survey (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  form_id      uuid not null,
  version      int not null,
  title_zh     text check (length(title_zh) between 1 and 200),
  title_en     text check (length(title_en) between 1 and 200),
  crossed_by   text check (length(crossed_by) between 1 and 40), -- the question by whose answers the others are shown too
  shows_texts  boolean not null, -- what people write is shown afterwards; they read so before they answer
  shares_at_close boolean not null, -- members see the results as soon as there are some
  opened_at    timestamptz not null,
  opened_by    uuid,
  closes_at    timestamptz not null,
  reminded_at  timestamptz,
  closed_at    timestamptz,
  shared_at    timestamptz, -- members see the results
  primary key (community_id, id),
  foreign key (community_id, form_id, version) references forms.form_version (community_id, form_id, number),
  constraint survey_titled_in_a_language check (coalesce(title_zh, title_en) is not null),
  constraint closes_after_it_opens check (closes_at > opened_at),
  constraint shared_once_closed check (shared_at is null or closed_at is not null)
);
create index on surveys.survey (community_id, closes_at) where closed_at is null;
call postgres.keep_apart('surveys.survey');

-- A form is asked once at a time: of two surveys of the same, people would answer the wrong one.
create unique index asked_once_at_a_time on surveys.survey (community_id, form_id) where closed_at is null;

-- Who may answer, once, and whether they did. When they did stands nowhere: it could be held against other times.
create table surveys.invitation (
  community_id uuid not null references postgres.community (id),
  survey_id    uuid not null,
  person_id    uuid not null,
  answered     boolean not null default false,
  primary key (community_id, survey_id, person_id),
  foreign key (community_id, survey_id) references surveys.survey (community_id, id),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade
);
create index on surveys.invitation (community_id, person_id);
call postgres.keep_apart('surveys.invitation');

-- The right to answer is used once, and is not given back: who could take an answer back would show which one it was.
create function surveys.answered_once() returns trigger language plpgsql as $$
begin
  if old.answered then
    raise exception 'this person has answered' using errcode = 'integrity_constraint_violation', constraint = 'answered_once';
  end if;
  return new;
end $$;
create trigger once before update of answered on surveys.invitation for each row execute function surveys.answered_once();

-- Answers on their way, until the survey closes. No person, no time, no order: the key is random, and with each ballot that comes others are taken out,
-- sealed again and put back in a random order, in one transaction (BallotBox). Once the tables are made they are gone.
create table surveys.ballot (
  community_id uuid not null references postgres.community (id),
  survey_id    uuid not null,
  id           uuid not null default gen_random_uuid(),
  sealed       text not null,
  primary key (community_id, survey_id, id),
  foreign key (community_id, survey_id) references surveys.survey (community_id, id)
);
call postgres.keep_apart('surveys.ballot');
revoke update on surveys.ballot from juluo_app;

-- A ballot that came while the box is emptied waits for it, and finds it closed.
create function surveys.into_an_open_box() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from surveys.survey s where s.community_id = new.community_id and s.id = new.survey_id and s.closed_at is null for share;
  if not found then
    raise exception 'this survey is closed' using errcode = 'check_violation', constraint = 'into_an_open_box';
  end if;
  return new;
end $$;
create trigger open before insert on surveys.ballot for each row execute function surveys.into_an_open_box();

-- The tables that are published, made once: a second making would be something to subtract from the first.
create table surveys.result (
  community_id uuid not null references postgres.community (id),
  survey_id    uuid not null,
  published    jsonb not null,
  constraint published_once primary key (community_id, survey_id),
  foreign key (community_id, survey_id) references surveys.survey (community_id, id)
);
call postgres.keep_apart('surveys.result');
revoke update, delete on surveys.result from juluo_app;
