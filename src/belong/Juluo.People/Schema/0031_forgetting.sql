-- What happened in a circle stays in its order; who it was that is erased does not. That is the one change its record allows, and only here.
create function people.event_stays() returns trigger language plpgsql as $$
declare people_of_it text[] := array['by_person', 'person_id'];
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - people_of_it = to_jsonb(old) - people_of_it
     and coalesce(new.by_person = old.by_person, new.by_person is null) and coalesce(new.person_id = old.person_id, new.person_id is null) then
    return new;
  end if;
  raise exception '% is a record: what is written there stays', tg_table_name using errcode = 'integrity_constraint_violation', constraint = 'stays_as_written';
end $$;
drop trigger stays on people.circle_event;
create trigger stays before update or delete on people.circle_event for each row execute function people.event_stays();

create function people.forget_in_circles(person uuid) returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  update people.circle_event set by_person = nullif(by_person, person), person_id = nullif(person_id, person)
  where community_id = kernel.here() and person in (by_person, person_id)
$$;
revoke all on function people.forget_in_circles(uuid) from public;
grant execute on function people.forget_in_circles(uuid) to juluo_app;
