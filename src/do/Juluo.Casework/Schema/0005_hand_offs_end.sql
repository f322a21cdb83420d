-- With a case that is closed or withdrawn, what its applicant agreed to ends: no professional sees it longer than it takes.
create function casework.end_hand_offs() returns trigger language plpgsql as $$
begin
  update casework.hand_off set ended_at = greatest(new.touched_at, asked_at)
  where community_id = new.community_id and case_id = new.id and ended_at is null and declined_at is null;
  return null;
end
$$;
create trigger hand_offs_end after update of state on casework.case_file for each row
  when (new.state in ('withdrawn', 'closed') and old.state <> new.state) execute function casework.end_hand_offs();
update casework.hand_off h set ended_at = greatest(c.touched_at, h.asked_at)
from casework.case_file c
where c.community_id = h.community_id and c.id = h.case_id and c.state in ('withdrawn', 'closed') and h.ended_at is null and h.declined_at is null;
