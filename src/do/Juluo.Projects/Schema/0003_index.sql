-- The index of projects: what projects say they are about, where their code is described, and lists of projects from elsewhere.

alter table projects.project add column topics text[] not null default '{}' check (cardinality(topics) <= 8);

-- What a project's publiccode.yml says, as it was written and read. The file can be put into the repository as it stands here.
create table projects.repository_description (
  community_id uuid not null references postgres.community (id),
  project_id   uuid not null,
  file         text not null check (length(file) between 1 and 60000), -- YAML
  written_at   timestamptz not null,
  primary key (community_id, project_id),
  foreign key (community_id, project_id) references projects.project (community_id, id)
);
call postgres.keep_apart('projects.repository_description');

-- Projects of groups that do not use this program, as a list brought them. What makes one the same as before is its code, else its group and its name.
create table projects.listed_project (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  group_name   text check (length(group_name) between 1 and 120),
  name         text not null check (length(name) between 1 and 160),
  about        text check (length(about) between 1 and 2000),
  stage        text check (length(stage) between 1 and 60), -- in the words of its list
  site         text check (length(site) between 1 and 300),
  code         text check (length(code) between 1 and 300),
  topics       text[] not null default '{}' check (cardinality(topics) <= 40),
  same         text not null,
  listed_at    timestamptz not null,
  primary key (community_id, id),
  constraint listed_once unique (community_id, same)
);
call postgres.keep_apart('projects.listed_project');

-- Public projects of the communities with which this one has signed that projects are shared. It stands in the partner's community for as long as it looks there; every condition names the
-- community all the same.
create function projects.allied_projects() returns table (
  of_community uuid, id uuid, name_zh text, name_en text, summary_zh text, summary_en text, topics text[], code text, looks text, ended boolean, at timestamptz
) language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  home uuid := postgres.here();
  partners uuid[];
  partner uuid;
begin
  select array_agg(distinct p.community_id) into partners
  from alliances.alliances_joined() as a (id) cross join lateral alliances.pacts(a.id) as p where p.community_id <> home and 'projects' = any (p.shares);
  foreach partner in array coalesce(partners, '{}') loop
    perform set_config('juluo.community', partner::text, true);
    return query
      select partner, p.id, p.name_zh, p.name_en, p.summary_zh, p.summary_en, p.topics, p.repository,
        (select string_agg(o.title || ' ' || array_to_string(o.skills, ' '), ' ') from projects.team_opening o
          where o.community_id = partner and o.project_id = p.id and o.closed_at is null and o.filled < o.places and p.ended_at is null),
        p.ended_at is not null, coalesce(p.ended_at, p.made_at)
      from projects.project p where p.community_id = partner and p.visibility = 'public'
      order by coalesce(p.ended_at, p.made_at) desc limit 1000;
  end loop;
  perform set_config('juluo.community', home::text, true);
end $$;
revoke all on function projects.allied_projects() from public;
grant execute on function projects.allied_projects() to juluo_app;
