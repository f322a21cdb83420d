-- Meals of several rounds, and requests of the people who join them.

alter table meals.meal
  add column rounds int not null default 1 constraint up_to_eight_rounds check (rounds between 1 and 8),
  add column accessible_tables int constraint some_accessible_tables check (accessible_tables between 0 and 500), -- null: all tables
  drop constraint meal_largest_check,
  add constraint table_size check (largest between 3 and case when rounds = 1 then 5 else 12 end);

alter table meals.diner
  add column needs_accessible boolean not null default false,
  add column not_alone boolean not null default false; -- sits only where someone they know sits

create table meals.seat (
  community_id uuid not null references postgres.community (id),
  meal_id      uuid not null,
  round        int not null check (round between 1 and 8),
  person_id    uuid not null,
  table_number int not null check (table_number >= 1),
  constraint nobody_twice_in_a_round primary key (community_id, meal_id, round, person_id),
  foreign key (community_id, meal_id, person_id) references meals.diner (community_id, meal_id, person_id)
    on delete cascade on update cascade
);
create index on meals.seat (community_id, person_id);
call postgres.keep_apart('meals.seat');

create table meals.wish (
  community_id uuid not null references postgres.community (id),
  meal_id      uuid not null,
  person_id    uuid not null,
  other_id     uuid not null,
  primary key (community_id, meal_id, person_id, other_id),
  foreign key (community_id, meal_id, person_id) references meals.diner (community_id, meal_id, person_id)
    on delete cascade on update cascade,
  foreign key (community_id, other_id) references people.person (community_id, id) on delete cascade
);
create index on meals.wish (community_id, other_id);
call postgres.keep_apart('meals.wish');

insert into meals.seat (community_id, meal_id, round, person_id, table_number)
  select community_id, meal_id, 1, person_id, table_number from meals.diner where table_number is not null;
alter table meals.diner drop constraint came_to_a_table, drop column table_number;

create function meals.came_to_a_table() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from meals.seat s where s.community_id = new.community_id and s.meal_id = new.meal_id and s.person_id = new.person_id) then
    raise exception using errcode = 'check_violation', constraint = 'came_to_a_table', message = 'This person had no seat.';
  end if;
  return null;
end $$;
create trigger came_to_a_table after insert or update of came on meals.diner for each row
  when (new.came) execute function meals.came_to_a_table();

-- Seats given at the same moment wait for the meal's row, and count those given before.
create function meals.keep_to_table_size() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  m record;
begin
  select rounds, case when rounds = 1 then 5 else largest end as size into m
    from meals.meal where community_id = new.community_id and id = new.meal_id for no key update;
  if new.round > m.rounds then
    raise exception using errcode = 'check_violation', constraint = 'seat_in_a_round', message = 'The meal has fewer rounds.';
  end if;
  if (select count(*) from meals.seat s where s.community_id = new.community_id and s.meal_id = new.meal_id and s.round = new.round
      and s.table_number = new.table_number) > m.size then
    raise exception using errcode = 'check_violation', constraint = 'no_table_over_its_size', message = 'The table is full.';
  end if;
  return null;
end $$;
create trigger keep_to_table_size after insert or update of table_number, round on meals.seat for each row
  execute function meals.keep_to_table_size();

-- Tables of one round are made once, of all who joined before. In a meal of several rounds, people who come late get seats in the rounds that remain.
create or replace function meals.join_in_time() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from meals.meal m where m.community_id = new.community_id and m.id = new.meal_id and (m.seated_at is null or m.rounds > 1)
    and m.cancelled_at is null for share;
  if not found then
    raise exception using errcode = 'check_violation', constraint = 'joins_before_seating', message = 'The tables of this meal are made.';
  end if;
  return new;
end $$;
