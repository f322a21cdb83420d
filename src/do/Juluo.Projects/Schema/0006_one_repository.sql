-- One repository in two spellings (scheme, capitals, “.git”) was two projects. The latest stays.
alter table projects.listed_project no force row level security; -- of every community
create temporary table spelled on commit drop as
  select community_id, id, key, row_number() over (partition by community_id, key order by listed_at desc, id) as place
  from (
    select community_id, id, listed_at, case when code is null then same
      else regexp_replace(regexp_replace(lower(code), '^[a-z]+://(www\.)?', ''), '(\.git)?/*$', '') end as key
    from projects.listed_project
  ) as k;
delete from projects.listed_project l using spelled s where s.community_id = l.community_id and s.id = l.id and s.place > 1;
update projects.listed_project l set same = s.key from spelled s where s.community_id = l.community_id and s.id = l.id and l.same <> s.key;
drop table spelled;
alter table projects.listed_project force row level security;
