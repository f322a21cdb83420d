-- What every module stands on. Tenant tables begin with community_id, are keyed by it, and are kept apart by row-level security.
-- The schema itself and its list of applied files are made by the program, which has to read them first.

do $$ begin
  if not exists (select from pg_roles where rolname = 'juluo_app') then
    create role juluo_app nologin nobypassrls;
  end if;
  if not pg_has_role(current_user, 'juluo_app', 'member') then
    execute format('grant juluo_app to %I', current_user);
  end if;
end $$;

grant usage on schema postgres to juluo_app;

-- The community this transaction works in; null outside any, so that a forgotten setting shows nothing.
create function postgres.here() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('juluo.community', true), '')::uuid $$;

-- The outbox and job workers serve every community; they say so in their own transactions only.
create function postgres.is_worker() returns boolean language sql stable parallel safe
  as $$ select coalesce(current_setting('juluo.worker', true), '') = 'on' $$;

-- Puts a table of tenant data behind its community. Rooms call it once for each of their tables.
create procedure postgres.keep_apart(relation regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', relation);
  execute format('alter table %s force row level security', relation);
  execute format('create policy own_community on %s using (community_id = (select postgres.here())) with check (community_id = (select postgres.here()))', relation);
  execute format('grant select, insert, update, delete on %s to juluo_app', relation);
end $$;

-- Opens a table to the workers as well.
create procedure postgres.open_to_workers(relation regclass) language plpgsql as $$
begin
  execute format('create policy workers on %s using ((select postgres.is_worker())) with check ((select postgres.is_worker()))', relation);
end $$;

-- For tables that are a record: what is written stays as it was written.
create function postgres.stays_as_written() returns trigger language plpgsql as $$
begin
  raise exception '% is a record: what is written there stays', tg_table_name using errcode = 'integrity_constraint_violation', constraint = 'stays_as_written';
end $$;

-- For tables that are a log: a line is not changed; of whoever wrote it only the name can go.
create function postgres.line_stays() returns trigger language plpgsql as $$
begin
  if new.by_person is not null or to_jsonb(new) - 'by_person' is distinct from to_jsonb(old) - 'by_person' then
    raise exception '% is a log: what is written there stays', tg_table_name using errcode = 'integrity_constraint_violation', constraint = 'line_stays';
  end if;
  return new;
end $$;

-- Reference table: the list of tenants itself. Its rows are each community's public face, and what it decided about itself.
create table postgres.community (
  id          uuid primary key,
  slug        text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,40}$'),
  name_zh     text not null,
  name_en     text not null,
  sentence_zh text not null,
  sentence_en text not null,
  zone        text not null,
  currency    text not null check (currency ~ '^[A-Z]{3}$'),
  language    text not null default 'zh-Hant' check (language in ('zh-Hant', 'en')), -- spoken to whoever wishes none of ours
  accent      text not null default 'pine' check (accent in ('pine', 'lake', 'plum', 'brick', 'moss')),
  domain      text check (domain ~ '^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$' and length(domain) <= 253),
  constraint one_community_of_a_domain unique (domain)
);
-- Everybody may read which communities there are; a page changes its own only. A host of a community's own is given by whoever runs the installation
-- (bin/juluo domain), never by a page: two communities could both point a name here.
alter table postgres.community enable row level security;
create policy public_face on postgres.community for select using (true);
create policy own_settings on postgres.community for update using (id = (select postgres.here())) with check (id = (select postgres.here()));
grant select on postgres.community to juluo_app;
grant update (name_zh, name_en, sentence_zh, sentence_en, zone, language, accent) on postgres.community to juluo_app;

-- Reference table: keys that protect cookies, tokens and personal columns, shared by all processes.
create table postgres.data_protection_key (
  id   text primary key,
  xml  text not null
);

create table postgres.audit (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  at           timestamptz not null,
  person_id    uuid,
  deed         text not null,
  subject      text not null,
  detail       jsonb not null default '{}',
  primary key (community_id, id)
);
create index audit_by_time on postgres.audit (community_id, at desc, id desc);
call postgres.keep_apart('postgres.audit');

-- Who looked at what of whom; shown to the person who was looked at. Whoever looked may be erased while the one who was looked at still reads that somebody did.
create table postgres.look (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  at           timestamptz not null,
  looker_id    uuid,
  subject_id   uuid not null,
  what         text not null,
  primary key (community_id, id)
);
create index on postgres.look (community_id, subject_id, at desc);
call postgres.keep_apart('postgres.look');
