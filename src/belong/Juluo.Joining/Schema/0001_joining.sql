-- How people come in: invited by an address or by a link, or by asking. Of a link's secret only the hash is kept.

create schema joining;
grant usage on schema joining to juluo_app;

create table joining.invitation (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  kind         text not null check (kind in ('address', 'link')),
  email        text,
  name         text check (length(name) <= 80),
  language     text not null,
  role         text not null check (role in
    ('member', 'resident', 'trainee', 'mentor', 'front_desk', 'operator', 'alliance_manager', 'researcher', 'public_servant')),
  trial_until  date,
  message      text check (length(message) <= 1000),
  token_hash   bytea not null,
  most         int not null check (most between 1 and 1000),
  used         int not null default 0,
  made_at      timestamptz not null,
  made_by      uuid not null,
  sent_at      timestamptz,
  expires_at   timestamptz not null,
  revoked_at   timestamptz,
  request_id   uuid,
  primary key (community_id, id),
  constraint one_invitation_for_a_token unique (community_id, token_hash),
  constraint an_address_is_invited_by_mail check ((kind = 'address') = (email is not null)),
  constraint not_used_more_often_than_meant check (used <= most)
);
create unique index invited_once_at_a_time on joining.invitation (community_id, lower(email)) where kind = 'address' and revoked_at is null and used = 0;
call postgres.keep_apart('joining.invitation');

create table joining.invitation_use (
  community_id  uuid not null references postgres.community (id),
  invitation_id uuid not null,
  person_id     uuid not null,
  at            timestamptz not null,
  primary key (community_id, invitation_id, person_id),
  foreign key (community_id, invitation_id) references joining.invitation (community_id, id) on delete cascade,
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade
);
call postgres.keep_apart('joining.invitation_use');

-- A list that somebody brought, to be looked at before it counts: of addresses to invite, or of members. Taken away when it is written, or after a week.
create table joining.sheet (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  kind         text not null check (kind in ('invitations', 'members')),
  made_at      timestamptz not null,
  made_by      uuid not null,
  text         text not null check (length(text) <= 2000000),
  options      jsonb not null,
  primary key (community_id, id)
);
call postgres.keep_apart('joining.sheet');

-- What a community asks whoever wants to join, and those who do.
create table joining.join_question (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  text_zh      text not null check (length(text_zh) between 1 and 200),
  text_en      text not null check (length(text_en) between 1 and 200),
  must         boolean not null,
  ended_at     timestamptz,
  primary key (community_id, id)
);
call postgres.keep_apart('joining.join_question');

create table joining.join_door (
  community_id uuid not null primary key references postgres.community (id),
  open         boolean not null
);
call postgres.keep_apart('joining.join_door');

create table joining.join_request (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  person_id    uuid, -- alumni who ask to return
  email        text not null check (length(email) <= 254),
  name         text not null check (length(name) between 1 and 80),
  language     text not null,
  answers      jsonb not null,
  token_hash   bytea,
  state        text not null check (state in ('unproven', 'waiting', 'approved', 'declined')),
  made_at      timestamptz not null,
  waiting_at   timestamptz,
  decided_at   timestamptz,
  decided_by   uuid,
  primary key (community_id, id),
  constraint one_request_for_a_token unique (community_id, token_hash),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade,
  constraint a_decision_has_its_time check ((decided_at is not null) = (state in ('approved', 'declined')))
);
-- Who asks twice waits once.
create unique index asked_once_at_a_time on joining.join_request (community_id, lower(email)) where state = 'waiting';
call postgres.keep_apart('joining.join_request');
