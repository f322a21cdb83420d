-- Shared meals (共桌): who comes, at which table each sits, and who was there.

create schema tables;
grant usage on schema tables to juluo_app;

create table tables.meal (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  title_zh     text check (length(title_zh) between 1 and 60),
  title_en     text check (length(title_en) between 1 and 90),
  note         text check (length(note) between 1 and 600),
  place        text not null check (length(place) between 1 and 120),
  at           timestamptz not null,
  minutes      int not null check (minutes between 15 and 300),
  largest      int not null check (largest between 3 and 5), -- people at a table
  closes_at    timestamptz not null, -- until then people join
  made_at      timestamptz not null,
  made_by      uuid,
  seated_at    timestamptz,
  asked_at     timestamptz, -- those who had a seat were asked whether they came
  cancelled_at timestamptz,
  too_few      boolean not null default false, -- cancelled because there were not enough for one table
  primary key (community_id, id),
  constraint meal_titled_in_a_language check (coalesce(title_zh, title_en) is not null),
  constraint joined_before_it_begins check (closes_at <= at)
);
create index on tables.meal (community_id, at);
call postgres.keep_apart('tables.meal');

create table tables.diner (
  community_id uuid not null references postgres.community (id),
  meal_id      uuid not null,
  person_id    uuid not null,
  joined_at    timestamptz not null,
  table_number int check (table_number >= 1), -- null once the meal is seated: no table for them
  came         boolean,
  answered_at  timestamptz,
  counted_at   timestamptz,
  primary key (community_id, meal_id, person_id),
  foreign key (community_id, meal_id) references tables.meal (community_id, id),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade,
  constraint came_to_a_table check (came is not true or table_number is not null),
  constraint answered_with_came check ((came is null) = (answered_at is null))
);
create index on tables.diner (community_id, person_id);
call postgres.keep_apart('tables.diner');

-- Tables are made once, of all who are in then: who comes at the same moment waits for the meal's row, and finds it seated.
create function tables.join_in_time() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from tables.meal m where m.community_id = new.community_id and m.id = new.meal_id and m.seated_at is null and m.cancelled_at is null for share;
  if not found then
    raise exception using errcode = 'check_violation', constraint = 'joins_before_seating', message = 'The tables of this meal are made.';
  end if;
  return new;
end $$;
create trigger join_in_time before insert on tables.diner for each row execute function tables.join_in_time();
