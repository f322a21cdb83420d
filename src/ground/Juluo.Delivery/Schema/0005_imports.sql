-- Work of one turn is done one at a time in a community: imports. The file that it works on is kept with it until it has ended, however that is.
alter table delivery.job_run add column turn text;
alter table delivery.job_run add column file bytea;
create unique index one_task_in_a_turn on delivery.job_run (community_id, turn) where state in ('waiting', 'running');

-- How many are at work, and how many come before one that waits, in all communities: a page that waits says what for. Only numbers leave it.
create function delivery.in_line(since timestamptz) returns table (running bigint, before bigint) language plpgsql as $$
begin
  perform set_config('juluo.worker', 'on', true);
  return query
    select count(*) filter (where state = 'running' and heard_at >= clock_timestamp() - interval '30 seconds'),
      count(*) filter (where made_at < since and (state = 'waiting' or heard_at < clock_timestamp() - interval '30 seconds'))
    from delivery.job_run where state in ('waiting', 'running');
  perform set_config('juluo.worker', '', true);
end
$$;
