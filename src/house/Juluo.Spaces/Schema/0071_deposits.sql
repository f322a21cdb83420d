-- Deposits. A ledger that is only added to; what is owed and held stands beside it and is written by it alone.

create table places.deposit (
  community_id   uuid not null references kernel.community (id),
  id             uuid not null,
  person_id      uuid not null,
  application_id uuid, -- what was signed; null: taken at the desk
  what           text check (length(what) between 1 and 120), -- what for, where the application does not say it
  amount         bigint not null check (amount > 0),
  currency       text not null check (currency ~ '^[A-Z]{3}$'),
  made_at        timestamptz not null,
  made_by        uuid,
  owed           bigint not null default 0,
  held           bigint not null default 0,
  returned       bigint not null default 0,
  kept           bigint not null default 0,
  waived         bigint not null default 0,
  primary key (community_id, id),
  foreign key (community_id, application_id) references places.application (community_id, id),
  constraint one_deposit_of_an_application unique (community_id, application_id),
  constraint never_below_zero check (owed >= 0 and held >= 0 and returned >= 0 and kept >= 0 and waived >= 0),
  constraint deposit_adds_up check (owed + held + returned + kept + waived = amount),
  check (num_nonnulls(application_id, what) = 1)
);
create index on places.deposit (community_id, person_id);
call kernel.keep_apart('places.deposit');
revoke insert, update, delete on places.deposit from juluo_app;
grant insert (community_id, id, person_id, application_id, what, amount, currency, made_at, made_by) on places.deposit to juluo_app;

-- received: owed to held. reversed: a receipt that was a mistake, held to owed. returned, kept: held to that. waived: owed to that.
create table places.deposit_entry (
  community_id uuid not null references kernel.community (id),
  id           uuid not null,
  deposit_id   uuid not null,
  at           timestamptz not null,
  kind         text not null check (kind in ('owed', 'received', 'reversed', 'returned', 'kept', 'waived')),
  amount       bigint not null check (amount > 0),
  day          date not null, -- on which the money came or went
  how          text check (how in ('cash', 'bank', 'card')),
  reference    text check (length(reference) between 1 and 120),
  reason       text check (length(reason) between 1 and 400),
  by_person    uuid,
  primary key (community_id, id),
  foreign key (community_id, deposit_id) references places.deposit (community_id, id),
  constraint how_money_goes check ((how is not null) = (kind in ('received', 'returned'))),
  constraint with_a_reason check (reason is not null or kind in ('owed', 'received'))
);
create index on places.deposit_entry (community_id, deposit_id, at);
create unique index owed_once on places.deposit_entry (community_id, deposit_id) where kind = 'owed';
call kernel.keep_apart('places.deposit_entry');
revoke update, delete on places.deposit_entry from juluo_app;
create trigger stays before update or delete on places.deposit_entry for each row execute function places.stays_as_written();

create function places.owe_deposit() returns trigger language plpgsql security definer set search_path = places, pg_temp as $$
begin
  if tg_when = 'BEFORE' then
    new.owed := new.amount; new.held := 0; new.returned := 0; new.kept := 0; new.waived := 0;
    return new;
  end if;
  insert into places.deposit_entry (community_id, id, deposit_id, at, kind, amount, day, by_person)
  select new.community_id, gen_random_uuid(), new.id, new.made_at, 'owed', new.amount, (new.made_at at time zone c.zone)::date, new.made_by
  from kernel.community c where c.id = new.community_id;
  return null;
end $$;
create trigger fill before insert on places.deposit for each row execute function places.owe_deposit();
create trigger owed after insert on places.deposit for each row execute function places.owe_deposit();

create function places.move_deposit() returns trigger language plpgsql security definer set search_path = places, pg_temp as $$
begin
  if new.kind = 'owed' then
    -- Written by the trigger of the deposit itself, and owed_once by nobody else.
    return null;
  end if;
  update places.deposit d set
    owed = d.owed + case new.kind when 'reversed' then new.amount when 'received' then -new.amount when 'waived' then -new.amount else 0 end,
    held = d.held + case new.kind when 'received' then new.amount when 'waived' then 0 else -new.amount end,
    returned = d.returned + case new.kind when 'returned' then new.amount else 0 end,
    kept = d.kept + case new.kind when 'kept' then new.amount else 0 end,
    waived = d.waived + case new.kind when 'waived' then new.amount else 0 end
  where d.community_id = new.community_id and d.id = new.deposit_id;
  return null;
end $$;
create trigger move after insert on places.deposit_entry for each row execute function places.move_deposit();
