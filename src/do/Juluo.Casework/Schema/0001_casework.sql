-- Casework (案件): what citizens apply for, which office looks after it, and what becomes of it.

create schema casework;
grant usage on schema casework to juluo_app;

-- How a service takes applications.
create table casework.intake (
  community_id   uuid not null references postgres.community (id),
  service_id     uuid not null,
  form_id        uuid not null,
  answer_days    int not null check (answer_days between 1 and 60), -- working days until the first answer that is promised
  decide_days    int not null check (decide_days between 1 and 365), -- days until the decision that is promised
  four_eyes      boolean not null, -- a second person confirms each decision
  keep_days      int not null check (keep_days between 30 and 3650), -- how long a closed case is kept
  plan           text check (length(plan) between 1 and 8000), -- the steps of a service of several weeks, one a line
  opened_at      timestamptz, -- until then it takes none
  closed_at      timestamptz,
  made_at        timestamptz not null,
  made_by        uuid,
  primary key (community_id, service_id),
  foreign key (community_id, service_id) references services.service (community_id, id),
  foreign key (community_id, form_id) references forms.form (community_id, id),
  constraint intake_closed_once_open check (closed_at is null or opened_at is not null)
);
call postgres.keep_apart('casework.intake');

-- A group of people who look after cases: an organisation's site, a team.
create table casework.office (
  community_id  uuid not null references postgres.community (id),
  id            uuid not null,
  name_zh       text check (length(name_zh) between 1 and 80),
  name_en       text check (length(name_en) between 1 and 120),
  languages     text[] not null default '{}' check (cardinality(languages) <= 24), -- in which it can help; none: any
  postcodes     text[] not null default '{}' check (cardinality(postcodes) <= 200), -- with which those begin that it serves; none: all
  capacity      int not null check (capacity between 0 and 10000), -- open cases at a time
  weight        int not null check (weight between 1 and 100), -- its share among those that would do
  takes_overflow boolean not null default false, -- of other places and languages, when those are full
  made_at       timestamptz not null,
  closed_at     timestamptz,
  primary key (community_id, id),
  constraint office_named_in_a_language check (coalesce(name_zh, name_en) is not null)
);
call postgres.keep_apart('casework.office');

create table casework.office_person (
  community_id uuid not null references postgres.community (id),
  office_id    uuid not null,
  person_id    uuid not null,
  role         text not null check (role in ('greeter', 'volunteer', 'coordinator', 'lead')),
  added_at     timestamptz not null,
  primary key (community_id, office_id, person_id),
  foreign key (community_id, office_id) references casework.office (community_id, id),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade
);
create index on casework.office_person (community_id, person_id);
call postgres.keep_apart('casework.office_person');

-- An application from its first question on, and what is done with it. "case" is a word of SQL.
create table casework.case_file (
  community_id  uuid not null references postgres.community (id),
  id            uuid not null,
  number        text not null check (number ~ '^[0-9A-Z]{3}-[0-9A-Z]{3}$'), -- by which people speak of it
  service_id    uuid not null,
  submission_id uuid not null,
  person_id     uuid, -- a member who applied; null: a visitor
  state         text not null check (state in ('begun', 'received', 'in_review', 'needs_documents', 'with_authority', 'proposed', 'granted', 'refused', 'withdrawn', 'closed')),
  office_id     uuid, -- null: none could take it, or there are none
  assigned_to   uuid,
  language      text not null check (length(language) between 2 and 12),
  contact       text, -- name, address, telephone: sealed
  digests       bytea[] not null default '{}', -- of what two applications of one person have in common, keyed
  begun_at      timestamptz not null,
  sent_at       timestamptz,
  answer_by     date, -- promised
  decide_by     date, -- promised
  answered_at   timestamptz, -- when a person first answered
  touched_at    timestamptz not null, -- when a person last did something with it
  four_eyes     boolean not null,
  proposed      text check (proposed in ('granted', 'refused')),
  proposed_by   uuid,
  proposed_at   timestamptz,
  reason        text, -- of the decision, as the applicant reads it: sealed
  decided_by    uuid,
  decided_at    timestamptz,
  closed_at     timestamptz,
  keep_until    timestamptz, -- null: it is open
  constraint case_of_its_number unique (community_id, number),
  constraint one_case_for_one_application unique (community_id, submission_id),
  primary key (community_id, id),
  foreign key (community_id, service_id) references casework.intake (community_id, service_id),
  foreign key (community_id, office_id) references casework.office (community_id, id),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete set null (person_id),
  constraint sent_unless_begun check ((state = 'begun') = (sent_at is null)),
  constraint decided_by_two check (not four_eyes or decided_by is null or proposed_by is null or decided_by <> proposed_by),
  constraint decided_when_decided check (state not in ('granted', 'refused') or decided_at is not null),
  constraint proposed_when_proposed check (state <> 'proposed' or (proposed is not null and proposed_at is not null))
);
create index on casework.case_file (community_id, state, answer_by);
create index on casework.case_file (community_id, office_id, state);
create index on casework.case_file (community_id, assigned_to) where assigned_to is not null;
create index on casework.case_file (community_id, person_id) where person_id is not null;
create index on casework.case_file using gin (digests);
create index on casework.case_file (community_id, keep_until) where keep_until is not null;
call postgres.keep_apart('casework.case_file');

-- A case goes only the ways that there are; those are CaseMoves in the program, which a test holds against this.
create function casework.case_moves() returns trigger language plpgsql as $$
begin
  if new.state <> old.state and not (old.state || '>' || new.state = any (array[
      'begun>received',
      'received>in_review', 'received>needs_documents', 'received>withdrawn',
      'in_review>received', 'in_review>needs_documents', 'in_review>with_authority', 'in_review>proposed', 'in_review>granted', 'in_review>refused', 'in_review>withdrawn',
      'needs_documents>in_review', 'needs_documents>refused', 'needs_documents>withdrawn',
      'with_authority>in_review', 'with_authority>needs_documents', 'with_authority>granted', 'with_authority>refused', 'with_authority>withdrawn',
      'proposed>in_review', 'proposed>granted', 'proposed>refused', 'proposed>withdrawn',
      'granted>closed', 'granted>in_review', 'refused>closed', 'refused>in_review', 'withdrawn>closed', 'withdrawn>in_review'])) then
    raise exception 'a case does not go from % to %', old.state, new.state using errcode = 'integrity_constraint_violation', constraint = 'case_moves';
  end if;
  if old.four_eyes and new.state in ('granted', 'refused') and old.state <> new.state and old.state <> 'proposed' then
    raise exception 'a second person confirms the decision' using errcode = 'integrity_constraint_violation', constraint = 'case_needs_two';
  end if;
  return new;
end $$;
create trigger moves before update of state on casework.case_file for each row execute function casework.case_moves();

-- An office takes no more open cases than it said: of two that would be the last, one waits for the other.
create function casework.office_capacity() returns trigger language plpgsql as $$
declare
  most int;
begin
  if new.office_id is null or (tg_op = 'UPDATE' and new.office_id is not distinct from old.office_id) then
    return new;
  end if;
  select capacity into most from casework.office o where o.community_id = new.community_id and o.id = new.office_id for update;
  if (select count(*) from casework.case_file c where c.community_id = new.community_id and c.office_id = new.office_id and c.id <> new.id
      and c.state in ('received', 'in_review', 'needs_documents', 'with_authority', 'proposed')) >= most then
    raise exception 'the office is full' using errcode = 'integrity_constraint_violation', constraint = 'office_capacity';
  end if;
  return new;
end $$;
create trigger capacity before insert or update of office_id on casework.case_file for each row execute function casework.office_capacity();

-- What happened to a case, in order.
create table casework.case_event (
  community_id uuid not null references postgres.community (id),
  case_id      uuid not null,
  id           uuid not null,
  at           timestamptz not null,
  person_id    uuid, -- null: the applicant, or the program
  kind         text not null check (kind ~ '^[a-z_]{1,40}$'),
  detail       jsonb not null default '{}', -- days, states, names of offices: nothing that the applicant said
  primary key (community_id, id),
  foreign key (community_id, case_id) references casework.case_file (community_id, id) on delete cascade
);
create index on casework.case_event (community_id, case_id, at, id);
call postgres.keep_apart('casework.case_event');

-- Who looked at what of a case. The applicant sees it.
create table casework.case_look (
  community_id uuid not null references postgres.community (id),
  case_id      uuid not null,
  id           uuid not null,
  at           timestamptz not null,
  person_id    uuid, -- null: a person who has been erased since
  what         text not null check (what in ('answers', 'document', 'delivery')),
  primary key (community_id, id),
  foreign key (community_id, case_id) references casework.case_file (community_id, id) on delete cascade
);
create index on casework.case_look (community_id, case_id, at desc);
call postgres.keep_apart('casework.case_look');

create table casework.message (
  community_id uuid not null references postgres.community (id),
  case_id      uuid not null,
  id           uuid not null,
  at           timestamptz not null,
  person_id    uuid, -- of those who work on it; null: the applicant
  inbound      boolean not null, -- from the applicant
  channel      text not null check (channel in ('portal', 'sms')),
  body         text not null, -- sealed
  read_at      timestamptz,
  primary key (community_id, id),
  foreign key (community_id, case_id) references casework.case_file (community_id, id) on delete cascade
);
create index on casework.message (community_id, case_id, id);
call postgres.keep_apart('casework.message');

-- A document, or one page of it, that was asked for again.
create table casework.document_request (
  community_id uuid not null references postgres.community (id),
  case_id      uuid not null,
  id           uuid not null,
  question     text not null check (length(question) between 1 and 40),
  item         text not null default '' check (length(item) <= 40),
  page         int check (page between 1 and 100), -- null: all of it
  why          text not null check (why in ('missing', 'dark', 'cut_off', 'other_document', 'outdated')),
  note         text, -- sealed
  asked_at     timestamptz not null,
  asked_by     uuid,
  sent_at      timestamptz, -- something came since
  settled_at   timestamptz, -- it will do, or is not needed
  primary key (community_id, id),
  foreign key (community_id, case_id) references casework.case_file (community_id, id) on delete cascade
);
create index on casework.document_request (community_id, case_id);
call postgres.keep_apart('casework.document_request');

create table casework.appointment (
  community_id uuid not null references postgres.community (id),
  case_id      uuid not null,
  id           uuid not null,
  person_id    uuid, -- with whom
  booking_id   uuid, -- the space that is booked for it
  place        text not null check (length(place) between 1 and 200),
  starts_at    timestamptz not null,
  ends_at      timestamptz not null check (ends_at > starts_at),
  made_at      timestamptz not null,
  confirmed_at timestamptz,
  cancelled_at timestamptz,
  cancelled_by_applicant boolean,
  reminded_at  timestamptz,
  primary key (community_id, id),
  foreign key (community_id, case_id) references casework.case_file (community_id, id) on delete cascade,
  foreign key (community_id, person_id) references people.person (community_id, id) on delete set null (person_id),
  constraint one_appointment_at_a_time exclude using gist (community_id with =, person_id with =, tstzrange(starts_at, ends_at) with &&)
    where (cancelled_at is null and person_id is not null)
);
create index on casework.appointment (community_id, case_id);
call postgres.keep_apart('casework.appointment');

-- A professional who is to see the case, once the applicant agrees.
create table casework.hand_off (
  community_id uuid not null references postgres.community (id),
  case_id      uuid not null,
  id           uuid not null,
  person_id    uuid not null, -- the professional
  field        text not null check (field in ('accounting', 'law', 'tax', 'other')),
  why          text not null, -- as the applicant reads it: sealed
  asked_at     timestamptz not null,
  asked_by     uuid,
  agreed_at    timestamptz,
  declined_at  timestamptz,
  ended_at     timestamptz,
  primary key (community_id, id),
  foreign key (community_id, case_id) references casework.case_file (community_id, id) on delete cascade,
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade,
  constraint agreed_or_declined check (agreed_at is null or declined_at is null)
);
create unique index one_hand_off_at_a_time on casework.hand_off (community_id, case_id, person_id) where declined_at is null and ended_at is null;
create index on casework.hand_off (community_id, person_id);
call postgres.keep_apart('casework.hand_off');

-- The steps of a case that takes weeks.
create table casework.step (
  community_id uuid not null references postgres.community (id),
  case_id      uuid not null,
  number       int not null check (number between 1 and 60),
  title        text not null check (length(title) between 1 and 160),
  who          text not null check (who in ('applicant', 'office', 'professional')),
  days         int not null check (days between 1 and 365), -- from the end of the step before
  due_on       date, -- set when it is its turn
  done_at      timestamptz,
  done_by      uuid, -- null: the applicant
  reminded_at  timestamptz,
  primary key (community_id, case_id, number),
  foreign key (community_id, case_id) references casework.case_file (community_id, id) on delete cascade
);
call postgres.keep_apart('casework.step');

-- How many came how far on a day; nothing of who.
create table casework.funnel_count (
  community_id uuid not null references postgres.community (id),
  service_id   uuid not null,
  day          date not null,
  stage        text not null check (stage in ('begun', 'sent', 'left', 'answered', 'granted', 'refused', 'withdrawn', 'turned_away')),
  place        text not null default '' check (length(place) <= 60), -- the page on which it was left
  count        int not null check (count >= 0),
  primary key (community_id, service_id, day, stage, place),
  foreign key (community_id, service_id) references casework.intake (community_id, service_id)
);
call postgres.keep_apart('casework.funnel_count');

-- The key of the digests by which duplicates are found, sealed.
create table casework.digest_key (
  community_id uuid not null references postgres.community (id),
  key          text not null,
  made_at      timestamptz not null,
  primary key (community_id)
);
call postgres.keep_apart('casework.digest_key');
revoke update, delete on casework.digest_key from juluo_app;
