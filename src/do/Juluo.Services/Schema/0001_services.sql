-- Services (服務): what the community helps citizens with, and the rules that say who can have it.

create schema services;
grant usage on schema services to juluo_app;

create table services.service (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  title_zh     text check (length(title_zh) between 1 and 80),
  title_en     text check (length(title_en) between 1 and 120),
  about_zh     text check (length(about_zh) between 1 and 2000),
  about_en     text check (length(about_en) between 1 and 2000),
  rules        text not null check (length(rules) between 1 and 60), -- the name of the rules
  rules_text   text check (length(rules_text) between 1 and 400000), -- one's own file of rules; null: those that come with the program
  made_at      timestamptz not null,
  made_by      uuid,
  opened_at    timestamptz, -- until then only those who manage services see it
  closed_at    timestamptz,
  primary key (community_id, id),
  constraint service_titled_in_a_language check (coalesce(title_zh, title_en) is not null),
  constraint service_closed_once_open check (closed_at is null or opened_at is not null)
);
call postgres.keep_apart('services.service');
