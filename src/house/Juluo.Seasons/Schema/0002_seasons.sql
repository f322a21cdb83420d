-- A seasonal round is called a season, as it is on the screen.
create schema seasons;
grant usage on schema seasons to juluo_app;
drop function rounds.application_data(uuid);
alter table rounds.round set schema seasons;
alter table rounds.round_resource set schema seasons;
alter table rounds.round_application set schema seasons;
alter table rounds.round_wish set schema seasons;
alter table rounds.round_slot set schema seasons;
alter table rounds.round_take set schema seasons;
alter table rounds.round_giving set schema seasons;
alter table rounds.round_refusal set schema seasons;
drop schema rounds;

alter table seasons.round rename to season;
alter table seasons.round_resource rename to season_resource;
alter table seasons.round_application rename to season_application;
alter table seasons.round_wish rename to season_wish;
alter table seasons.round_slot rename to season_slot;
alter table seasons.round_take rename to season_take;
alter table seasons.round_giving rename to season_giving;
alter table seasons.round_refusal rename to season_refusal;
alter table seasons.season_resource rename column round_id to season_id;
alter table seasons.season_application rename column round_id to season_id;
alter table seasons.season_slot rename column round_id to season_id;
alter table seasons.season_take rename column round_id to season_id;
alter table seasons.season_giving rename column round_id to season_id;

-- Requests of a person, each with the time it got or the reasons why not; for their archive.
create function seasons.application_data(person uuid) returns setof jsonb language sql stable set search_path = pg_catalog, pg_temp as $$
  select to_jsonb(a) - 'community_id' || jsonb_build_object('wishes', (
    select coalesce(jsonb_agg(to_jsonb(w) - array['community_id', 'application_id'] || jsonb_build_object(
      'given', (
        select to_jsonb(s) - array['community_id', 'application_id', 'number', 'season_id'] from seasons.season_slot s
        where s.community_id = a.community_id and s.application_id = a.id and s.number = w.number and s.series_id is not null),
      'refused', (
        select coalesce(jsonb_agg(to_jsonb(r) - array['community_id', 'application_id', 'number', 'place'] order by r.place), '[]') from seasons.season_refusal r
        where r.community_id = a.community_id and r.application_id = a.id and r.number = w.number)
    ) order by w.number), '[]')
    from seasons.season_wish w where w.community_id = a.community_id and w.application_id = a.id))
  from seasons.season_application a where a.community_id = postgres.here() and a.person_id = person
$$;
revoke all on function seasons.application_data(uuid) from public;
grant execute on function seasons.application_data(uuid) to juluo_app;

call postgres.move_names('rounds.rounds', 'seasons.open');
call postgres.move_names('rounds.round', 'seasons.season');
call postgres.move_names('rounds.notice.round-given', 'seasons.notice.given');
call postgres.move_names('rounds.notice.round-none', 'seasons.notice.none');
call postgres.move_names('rounds.notice.round-dropped', 'seasons.notice.cancelled');
