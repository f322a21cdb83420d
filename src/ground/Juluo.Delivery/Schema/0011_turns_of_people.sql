-- People take turns at background tasks: one of each person runs at a time, and no person has a second turn before the others who wait have had one.

create index job_run_of_person on delivery.job_run (community_id, started_by, began_at) where started_by is not null;

-- Tasks to take, of all communities: those that wait, and those whose process has been silent for 30 seconds. They are taken by turn, then by the moment since which each is the next of its person.
-- Held: another task of the same person is running. A task that no person started has turns to itself.
create function delivery.tasks_in_line() returns table (community_id uuid, id uuid, job text, held boolean, turn bigint, since timestamptz) language sql as $$
  with pending as (
    select r.community_id, r.id, r.job, r.made_at, r.started_by, r.state = 'running' and r.heard_at >= clock_timestamp() - interval '30 seconds' as runs
    from delivery.job_run r where r.state in ('waiting', 'running')),
  person as (
    select p.community_id, p.started_by, bool_or(p.runs) as busy,
      (select max(r.began_at) from delivery.job_run r where r.community_id = p.community_id and r.started_by = p.started_by) as served_at
    from pending p where p.started_by is not null group by 1, 2)
  select p.community_id, p.id, p.job, coalesce(o.busy, false),
    row_number() over (partition by p.community_id, coalesce(p.started_by, p.id) order by p.made_at, p.id) + coalesce(o.busy, false)::int,
    greatest(p.made_at, o.served_at)
  from pending p left join person o on o.community_id = p.community_id and o.started_by = p.started_by
  where not p.runs
$$;

drop function delivery.in_line(timestamptz);

-- How many are at work, and how many come before this one, in all communities: a page that waits says what for. Only numbers leave it.
create function delivery.in_line(community uuid, task uuid) returns table (running bigint, before bigint) language plpgsql as $$
begin
  perform set_config('juluo.worker', 'on', true);
  return query
    with line as (select l.community_id, l.id, l.turn, l.since from delivery.tasks_in_line() l)
    select (select count(*) from delivery.job_run r where r.state = 'running' and r.heard_at >= clock_timestamp() - interval '30 seconds'),
      (select count(*) from line l join line mine on mine.community_id = community and mine.id = task
        where (l.turn, l.since, l.id) < (mine.turn, mine.since, mine.id));
  perform set_config('juluo.worker', '', true);
end
$$;
