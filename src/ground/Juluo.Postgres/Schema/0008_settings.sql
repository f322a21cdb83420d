-- What a community decides about itself, and the sites it has.

alter table kernel.community
  add column language text not null default 'zh-Hant' check (language in ('zh-Hant', 'en')), -- spoken to whoever wishes none of ours
  add column accent   text not null default 'pine' check (accent in ('pine', 'lake', 'plum', 'brick', 'moss')),
  add column domain   text check (domain ~ '^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$' and length(domain) <= 253),
  add constraint one_community_of_a_domain unique (domain);

-- Everybody may read which communities there are; a page changes its own only.
alter table kernel.community enable row level security;
create policy public_face on kernel.community for select using (true);
create policy own_settings on kernel.community for update using (id = (select kernel.here())) with check (id = (select kernel.here()));
grant update (name_zh, name_en, sentence_zh, sentence_en, zone, language, accent, domain) on kernel.community to juluo_app;

-- A place of a community. Rooms add what they know of it.
create table kernel.site (
  community_id uuid not null references kernel.community (id),
  id           uuid not null,
  slug         text not null check (slug ~ '^[a-z0-9][a-z0-9-]{0,40}$'),
  name_zh      text not null check (length(name_zh) between 1 and 80),
  name_en      text not null check (length(name_en) between 1 and 80),
  zone         text not null,
  closed_at    timestamptz,
  primary key (community_id, id),
  constraint one_site_of_a_slug unique (community_id, slug)
);
call kernel.keep_apart('kernel.site');

create index audit_by_time on kernel.audit (community_id, at desc, id desc);
