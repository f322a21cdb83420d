-- Who was there during a time: see 0110_by_time.sql.
create index visit_during on places.visit using gist (community_id, site_id, tstzrange(came_at, left_at));
do $$ begin
  execute format('create policy owners_views on places.visit for select to %I using (true)', current_user);
end $$;
create view places.visit_here as select *, tstzrange(came_at, left_at) as during from places.visit where community_id = (select kernel.here());
grant select on places.visit_here to juluo_app;
