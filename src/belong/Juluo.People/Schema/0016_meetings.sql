-- Meetings of a circle: what is on the agenda in which order, who was there, and the minutes until they are approved.

create table people.meeting (
  community_id uuid not null references kernel.community (id),
  id           uuid not null,
  circle_id    uuid not null,
  title        text not null check (length(title) between 1 and 120),
  at           timestamptz not null,
  minutes_long int not null check (minutes_long between 5 and 1440),
  place        text check (length(place) between 1 and 200),
  invited_at   timestamptz,
  cancelled_at timestamptz,
  minutes      text check (length(minutes) between 1 and 50000),
  minutes_by   uuid,
  approved_at  timestamptz,
  approved_in  uuid, -- the later meeting that approved the minutes
  primary key (community_id, id),
  foreign key (community_id, circle_id) references people.circle (community_id, id),
  foreign key (community_id, approved_in) references people.meeting (community_id, id),
  constraint approved_as_written check (approved_at is null or minutes is not null),
  constraint approved_in_another check (approved_in <> id)
);
create index on people.meeting (community_id, circle_id, at desc);
call kernel.keep_apart('people.meeting');

-- Minutes that were approved are the record of the meeting.
create function people.approved_minutes_stay() returns trigger language plpgsql as $$
begin
  if old.approved_at is not null and (tg_op = 'DELETE' or to_jsonb(new) is distinct from to_jsonb(old)) then
    raise exception 'approved minutes stay' using errcode = 'integrity_constraint_violation', constraint = 'approved_minutes_stay';
  end if;
  return coalesce(new, old);
end $$;
create trigger approved_minutes_stay before update or delete on people.meeting for each row execute function people.approved_minutes_stay();

create table people.agenda_item (
  community_id uuid not null references kernel.community (id),
  id           uuid not null,
  meeting_id   uuid not null,
  place        int not null check (place > 0),
  text         text not null check (length(text) between 1 and 300),
  by_person    uuid,
  primary key (community_id, id),
  foreign key (community_id, meeting_id) references people.meeting (community_id, id) on delete cascade,
  constraint one_item_at_a_place unique (community_id, meeting_id, place) deferrable initially deferred
);
call kernel.keep_apart('people.agenda_item');

create table people.attendance (
  community_id uuid not null references kernel.community (id),
  meeting_id   uuid not null,
  person_id    uuid not null,
  primary key (community_id, meeting_id, person_id),
  foreign key (community_id, meeting_id) references people.meeting (community_id, id) on delete cascade,
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade
);
call kernel.keep_apart('people.attendance');
