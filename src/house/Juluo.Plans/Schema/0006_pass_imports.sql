-- Passes, and who has them, come from another program too: what it calls each, once.
alter table plans.pass add column external_id text check (length(external_id) between 1 and 120);
alter table plans.pass add constraint one_pass_of_an_external_id unique (community_id, external_id);
alter table plans.credit add column external_id text check (length(external_id) between 1 and 120);
alter table plans.credit add constraint one_credit_of_an_external_id unique (community_id, external_id);
grant insert (external_id) on plans.credit to juluo_app;

-- spend_elsewhere: free to used, before it came here. For no day and no booking of ours, and once.
alter table plans.credit_entry drop constraint credit_entry_kind_check;
alter table plans.credit_entry add constraint credit_entry_kind_check
  check (kind in ('grant', 'hold', 'use', 'release', 'spend', 'return', 'expire', 'spend_elsewhere'));
alter table plans.credit_entry drop constraint what_it_is_for;
alter table plans.credit_entry add constraint what_it_is_for check (
  case when kind in ('grant', 'expire', 'spend_elsewhere') then num_nonnulls(booking_id, day_use_id) = 0
       when kind = 'spend' then day_use_id is not null and booking_id is null
       when kind in ('hold', 'use', 'release') then booking_id is not null and day_use_id is null
       else num_nonnulls(booking_id, day_use_id) = 1 end);
create unique index spent_elsewhere_once on plans.credit_entry (community_id, credit_id) where kind = 'spend_elsewhere';

create or replace function plans.move_credit() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.kind = 'grant' then
    -- Written by the trigger of the credit itself, and granted_once by nobody else.
    return null;
  end if;
  update plans.credit c set
    free = c.free + case when new.kind in ('release', 'return') then new.amount
                         when new.kind in ('hold', 'spend', 'expire', 'spend_elsewhere') then -new.amount else 0 end,
    held = c.held + case when new.kind = 'hold' then new.amount when new.kind in ('use', 'release') then -new.amount else 0 end,
    used = c.used + case when new.kind in ('use', 'spend', 'spend_elsewhere') then new.amount when new.kind = 'return' then -new.amount else 0 end,
    expired = c.expired + case when new.kind = 'expire' then new.amount else 0 end
  where c.community_id = new.community_id and c.id = new.credit_id;
  if new.booking_id is not null then
    insert into plans.credit_of_booking as b (community_id, credit_id, booking_id) values (new.community_id, new.credit_id, new.booking_id)
    on conflict (community_id, booking_id, credit_id) do nothing;
    update plans.credit_of_booking b set
      held = b.held + case when new.kind = 'hold' then new.amount when new.kind in ('use', 'release') then -new.amount else 0 end,
      used = b.used + case when new.kind = 'use' then new.amount when new.kind = 'return' then -new.amount else 0 end
    where b.community_id = new.community_id and b.booking_id = new.booking_id and b.credit_id = new.credit_id;
  end if;
  return null;
end $$;
