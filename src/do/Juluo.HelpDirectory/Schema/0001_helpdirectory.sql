-- The help directory (找協助): which help exists where. Organisations, places and entries are kept as HSDS 3 writes them, so that what is imported goes out again whole; what the database
-- must hold of them it reads out of that text itself, in generated columns, and so the two cannot disagree.

create schema helpdirectory;
grant usage on schema helpdirectory to juluo_app;

create table helpdirectory.organisation (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  hsds         jsonb not null check (jsonb_typeof(hsds) = 'object' and (hsds ->> 'id')::uuid = id),
  name         text generated always as (hsds ->> 'name') stored not null check (length(name) between 1 and 500),
  changed_at   timestamptz not null,
  primary key (community_id, id)
);
call postgres.keep_apart('helpdirectory.organisation');

create table helpdirectory.place (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  hsds         jsonb not null check (jsonb_typeof(hsds) = 'object' and (hsds ->> 'id')::uuid = id),
  name         text generated always as (hsds ->> 'name') stored,
  changed_at   timestamptz not null,
  primary key (community_id, id)
);
call postgres.keep_apart('helpdirectory.place');

-- An entry is a service of HSDS, without its organisation and its places.
create table helpdirectory.entry (
  community_id    uuid not null references postgres.community (id),
  id              uuid not null,
  hsds            jsonb not null check (jsonb_typeof(hsds) = 'object' and (hsds ->> 'id')::uuid = id),
  name            text generated always as (hsds ->> 'name') stored not null check (length(name) between 1 and 500),
  status          text generated always as (hsds ->> 'status') stored not null check (status in ('active', 'temporarily closed', 'inactive', 'defunct')),
  checked_on      text generated always as (hsds ->> 'assured_date') stored check (checked_on ~ '^\d{4}-\d\d-\d\d$'),
  organisation_id uuid,
  service_id      uuid, -- a service of ours, whose check says whether one could have it
  source          text check (length(source) between 1 and 120), -- the list from which it was imported; null: added here
  digest          text check (digest ~ '^[0-9a-f]{64}$'), -- of what that list said of it last
  made_at         timestamptz not null,
  made_by         uuid,
  changed_at      timestamptz not null,
  edited_at       timestamptz, -- changed here since it was last imported
  primary key (community_id, id),
  foreign key (community_id, organisation_id) references helpdirectory.organisation (community_id, id),
  foreign key (community_id, service_id) references services.service (community_id, id),
  constraint entry_of_a_source_has_its_digest check ((source is null) = (digest is null))
);
create index on helpdirectory.entry (community_id, source) where source is not null;
call postgres.keep_apart('helpdirectory.entry');

-- Where an entry is offered: a service_at_location of HSDS, without its location.
create table helpdirectory.entry_place (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  entry_id     uuid not null,
  place_id     uuid not null,
  position     int not null,
  hsds         jsonb not null check (jsonb_typeof(hsds) = 'object' and (hsds ->> 'id')::uuid = id),
  primary key (community_id, id),
  foreign key (community_id, entry_id) references helpdirectory.entry (community_id, id) on delete cascade,
  foreign key (community_id, place_id) references helpdirectory.place (community_id, id)
);
create index on helpdirectory.entry_place (community_id, entry_id, position);
create index on helpdirectory.entry_place (community_id, place_id);
call postgres.keep_apart('helpdirectory.entry_place');

-- A mistake that a reader reports: what it should say instead, field by field of the form.
create table helpdirectory.correction (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  entry_id     uuid not null,
  subject      text not null check (subject in ('phones', 'hours', 'address', 'web', 'cost', 'bring', 'closed', 'other')),
  fields       jsonb not null check (jsonb_typeof(fields) = 'object' and length(fields::text) <= 20000),
  note         text check (length(note) between 1 and 1000),
  made_at      timestamptz not null,
  by_person    uuid, -- null: a visitor
  primary key (community_id, id),
  foreign key (community_id, entry_id) references helpdirectory.entry (community_id, id) on delete cascade,
  constraint correction_says_something check (fields <> '{}' or note is not null or subject = 'closed')
);
create index on helpdirectory.correction (community_id, entry_id);
call postgres.keep_apart('helpdirectory.correction');

-- A correction is decided once: its key says so.
create table helpdirectory.decision (
  community_id  uuid not null references postgres.community (id),
  correction_id uuid not null,
  accepted      boolean not null,
  decided_at    timestamptz not null,
  decided_by    uuid,
  constraint a_correction_decided_once primary key (community_id, correction_id),
  foreign key (community_id, correction_id) references helpdirectory.correction (community_id, id) on delete cascade
);
call postgres.keep_apart('helpdirectory.decision');

-- A file that was uploaded and is not imported yet; a week later it goes.
create table helpdirectory.upload (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  source       text not null check (length(source) between 1 and 120),
  text         text not null check (length(text) <= 8000000),
  made_at      timestamptz not null,
  made_by      uuid,
  primary key (community_id, id)
);
call postgres.keep_apart('helpdirectory.upload');
