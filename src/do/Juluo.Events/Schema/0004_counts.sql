-- How many people come, were offered a place, wait and were there, in the event's row: an answer changes it by its own party instead of adding up all others.

alter table events.event
  add coming  int not null default 0, -- with the people they bring, as all but the last
  add offered int not null default 0,
  add waiting int not null default 0, -- whose party is not larger than the event
  add came    int not null default 0;

update events.event e set coming = n.coming, offered = n.offered, waiting = n.waiting, came = n.came
from (
  select a.community_id, a.event_id, coalesce(sum(a.party) filter (where a.state = 'coming'), 0) as coming,
    coalesce(sum(a.party) filter (where a.state = 'offered'), 0) as offered,
    coalesce(sum(a.party) filter (where a.state = 'waiting' and a.party <= coalesce(o.places, a.party)), 0) as waiting,
    count(*) filter (where a.came) as came
  from events.attendee a join events.event o on o.community_id = a.community_id and o.id = a.event_id group by a.community_id, a.event_id) n
where n.community_id = e.community_id and n.event_id = e.id;

alter table events.event
  add constraint never_more_than_places check (coming + offered <= places),
  add constraint counts_are_numbers check (least(coming, offered, waiting, came) >= 0);

drop trigger keep_to_places on events.attendee;
drop function events.keep_to_places();
drop trigger keep_places_taken on events.event;
drop function events.keep_places_taken();

-- Those who answer at the same moment wait for the event's row.
create function events.count_answer() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op in ('UPDATE', 'DELETE') then
    update events.event e set coming = coming - case old.state when 'coming' then old.party else 0 end,
      offered = offered - case old.state when 'offered' then old.party else 0 end,
      waiting = waiting - case when old.state = 'waiting' and old.party <= coalesce(places, old.party) then old.party else 0 end,
      came = came - case when old.came then 1 else 0 end
    where e.community_id = old.community_id and e.id = old.event_id;
  end if;
  if tg_op in ('INSERT', 'UPDATE') then
    update events.event e set coming = coming + case new.state when 'coming' then new.party else 0 end,
      offered = offered + case new.state when 'offered' then new.party else 0 end,
      waiting = waiting + case when new.state = 'waiting' and new.party <= coalesce(places, new.party) then new.party else 0 end,
      came = came + case when new.came then 1 else 0 end
    where e.community_id = new.community_id and e.id = new.event_id;
  end if;
  return null;
end $$;
create trigger count_answer_added after insert or delete on events.attendee for each row execute function events.count_answer();
create trigger count_answer_changed after update on events.attendee for each row
  when ((old.event_id, old.state, old.party, old.came) is distinct from (new.event_id, new.state, new.party, new.came)) execute function events.count_answer();

-- Parties that were too large for the event may fit now, or no longer.
create function events.count_waiting() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.coming + new.offered > new.places then
    raise exception using errcode = 'check_violation', constraint = 'places_of_those_who_come', message = 'More people come.';
  end if;
  new.waiting := coalesce((select sum(a.party) from events.attendee a where a.community_id = new.community_id and a.event_id = new.id
    and a.state = 'waiting' and a.party <= coalesce(new.places, a.party)), 0);
  return new;
end $$;
create trigger count_waiting before update of places on events.event for each row
  when (old.places is distinct from new.places) execute function events.count_waiting();
