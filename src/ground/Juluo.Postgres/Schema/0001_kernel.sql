-- What every room stands on. Tenant tables begin with community_id, are keyed by it, and are kept apart by row-level security.

do $$ begin
  if not exists (select from pg_roles where rolname = 'juluo_app') then
    create role juluo_app nologin nobypassrls;
  end if;
  if not pg_has_role(current_user, 'juluo_app', 'member') then
    execute format('grant juluo_app to %I', current_user);
  end if;
end $$;

grant usage on schema kernel to juluo_app;

-- The community this transaction works in; null outside any, so that a forgotten setting shows nothing.
create function kernel.here() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('juluo.community', true), '')::uuid $$;

-- The outbox and job workers serve every community; they say so in their own transactions only.
create function kernel.is_worker() returns boolean language sql stable parallel safe
  as $$ select coalesce(current_setting('juluo.worker', true), '') = 'on' $$;

-- Puts a table of tenant data behind its community. Rooms call it once for each of their tables.
create procedure kernel.keep_apart(relation regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', relation);
  execute format('alter table %s force row level security', relation);
  execute format('create policy own_community on %s using (community_id = (select kernel.here())) with check (community_id = (select kernel.here()))', relation);
  execute format('grant select, insert, update, delete on %s to juluo_app', relation);
end $$;

-- Opens a table to the workers as well.
create procedure kernel.open_to_workers(relation regclass) language plpgsql as $$
begin
  execute format('create policy workers on %s using ((select kernel.is_worker())) with check ((select kernel.is_worker()))', relation);
end $$;

-- Reference table: the list of tenants itself. Its rows are each community's public face.
create table kernel.community (
  id          uuid primary key,
  slug        text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,40}$'),
  name_zh     text not null,
  name_en     text not null,
  sentence_zh text not null,
  sentence_en text not null,
  zone        text not null,
  currency    text not null check (currency ~ '^[A-Z]{3}$')
);
grant select on kernel.community to juluo_app;

-- Reference table: keys that protect cookies, tokens and personal columns, shared by all processes.
create table kernel.data_protection_key (
  id   text primary key,
  xml  text not null
);

create table kernel.audit (
  community_id uuid not null references kernel.community (id),
  id           uuid not null,
  at           timestamptz not null,
  person_id    uuid,
  deed         text not null,
  subject      text not null,
  detail       jsonb not null default '{}',
  primary key (community_id, id)
);
call kernel.keep_apart('kernel.audit');

-- Who looked at what of whom; shown to the person who was looked at.
create table kernel.look (
  community_id uuid not null references kernel.community (id),
  id           uuid not null,
  at           timestamptz not null,
  looker_id    uuid not null,
  subject_id   uuid not null,
  what         text not null,
  primary key (community_id, id)
);
create index on kernel.look (community_id, subject_id, at desc);
call kernel.keep_apart('kernel.look');

create table kernel.outbox (
  community_id uuid not null references kernel.community (id),
  id           uuid not null,
  kind         text not null,
  payload      jsonb not null,
  made_at      timestamptz not null,
  due_at       timestamptz not null,
  attempts     int not null default 0,
  last_error   text,
  done_at      timestamptz,
  primary key (community_id, id)
);
create index outbox_due on kernel.outbox (due_at) where done_at is null;
call kernel.keep_apart('kernel.outbox');
call kernel.open_to_workers('kernel.outbox');

-- Every mail that was to go out. The key names the fact it tells, so that the same fact is told once.
create table kernel.mail (
  community_id uuid not null references kernel.community (id),
  id           uuid not null,
  key          text not null,
  recipient    text not null,
  language     text not null,
  subject      text not null,
  body_text    text not null,
  body_html    text not null,
  made_at      timestamptz not null,
  sent_at      timestamptz,
  primary key (community_id, id),
  constraint one_mail_for_one_fact unique (community_id, key)
);
call kernel.keep_apart('kernel.mail');

-- Work that somebody started and may watch: an import, an analysis on request.
create table kernel.job_run (
  community_id uuid not null references kernel.community (id),
  id           uuid not null,
  job          text not null,
  input        jsonb not null,
  started_by   uuid,
  state        text not null check (state in ('waiting', 'running', 'done', 'failed')),
  done         bigint not null default 0,
  total        bigint,
  result       jsonb,
  made_at      timestamptz not null,
  heard_at     timestamptz,
  ended_at     timestamptz,
  primary key (community_id, id)
);
create index job_run_open on kernel.job_run (made_at) where state in ('waiting', 'running');
call kernel.keep_apart('kernel.job_run');
call kernel.open_to_workers('kernel.job_run');
