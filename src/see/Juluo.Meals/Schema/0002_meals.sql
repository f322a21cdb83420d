-- Shared meals are called meals, no longer by their tables.
create schema meals;
grant usage on schema meals to juluo_app;
alter table tables.meal set schema meals;
alter table tables.diner set schema meals;
drop trigger join_in_time on meals.diner;
drop function tables.join_in_time();
drop schema tables;

-- Tables are made once, of all who joined before: a person who joins at the same moment waits for the meal's row and finds it seated.
create function meals.join_in_time() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from meals.meal m where m.community_id = new.community_id and m.id = new.meal_id and m.seated_at is null and m.cancelled_at is null for share;
  if not found then
    raise exception using errcode = 'check_violation', constraint = 'joins_before_seating', message = 'The tables of this meal are made.';
  end if;
  return new;
end $$;
create trigger join_in_time before insert on meals.diner for each row execute function meals.join_in_time();

call postgres.move_names('tables.told', 'meals.notice');
call postgres.move_names('tables', 'meals');
