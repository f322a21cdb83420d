-- The hours in which experts can be asked, their slots, who took which, and to whom an expert sends a member on. Until 30 November 2026 Mentoring kept them; mentoring/0003 hands its tables
-- over (decision 51).

create schema officehours;
grant usage on schema officehours to juluo_app;

-- What was called off is taken by no one, and no expert takes their own.
create function officehours.slot_is_offered() returns trigger language plpgsql as $$
begin
  -- Who calls the slot off waits for this, and this for them.
  perform from officehours.office_slot s where s.community_id = new.community_id and s.id = new.slot_id for update;
  if not exists (select from officehours.office_slot s where s.community_id = new.community_id and s.id = new.slot_id
      and s.called_off_at is null and s.expert_id <> new.member_id) then
    raise exception 'the slot is not offered' using errcode = 'integrity_constraint_violation', constraint = 'slot_is_offered';
  end if;
  return new;
end $$;
