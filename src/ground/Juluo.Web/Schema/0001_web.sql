-- What the pages of every module share: the sites of a community, and what was answered to requests.

create schema web;
grant usage on schema web to juluo_app;

-- A place of a community. Modules add what they know of it.
create table web.site (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  slug         text not null check (slug ~ '^[a-z0-9][a-z0-9-]{0,40}$'),
  name_zh      text not null check (length(name_zh) between 1 and 80),
  name_en      text not null check (length(name_en) between 1 and 80),
  zone         text not null,
  closed_at    timestamptz,
  primary key (community_id, id),
  constraint one_site_of_a_slug unique (community_id, slug)
);
call postgres.keep_apart('web.site');

-- What was answered to a request that carried an Idempotency-Key. The row is written with the deed, in its transaction: a second request with the key
-- waits for the first, and finds its answer.
create table web.idempotency (
  community_id uuid not null references postgres.community (id),
  caller       uuid not null, -- the person or the service token
  route        text not null,
  key          text not null check (length(key) between 1 and 255),
  request_hash bytea not null,
  answer       text, -- sealed: an answer may hold a secret
  made_at      timestamptz not null,
  primary key (community_id, caller, route, key)
);
call postgres.keep_apart('web.idempotency');
