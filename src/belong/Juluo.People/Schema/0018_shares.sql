-- Shares of a co-operative: a ledger that is only added to, what each holds by it, and dividends.

create table people.share_entry (
  community_id uuid not null references kernel.community (id),
  id           uuid not null,
  circle_id    uuid not null,
  at           timestamptz not null,
  kind         text not null check (kind in ('issue', 'transfer', 'redeem')),
  from_person  uuid,
  to_person    uuid,
  shares       bigint not null check (shares between 1 and 1000000000),
  note         text check (length(note) between 1 and 200),
  by_person    uuid,
  primary key (community_id, id),
  foreign key (community_id, circle_id) references people.circle (community_id, id),
  constraint from_whom_to_whom check ((kind = 'issue') = (from_person is null) and (kind = 'redeem') = (to_person is null)),
  constraint to_another check (from_person <> to_person)
);
create index on people.share_entry (community_id, circle_id, id);
call kernel.keep_apart('people.share_entry');
revoke update, delete on people.share_entry from juluo_app;
create trigger stays before update or delete on people.share_entry for each row execute function people.stays_as_written();

-- What each holds now. Written by the ledger alone; nobody holds less than nothing, however many write at once.
create table people.share_holding (
  community_id uuid not null references kernel.community (id),
  circle_id    uuid not null,
  person_id    uuid not null,
  shares       bigint not null constraint nobody_holds_less_than_nothing check (shares >= 0)
               constraint a_holding_is_countable check (shares <= 2000000000),
  primary key (community_id, circle_id, person_id),
  foreign key (community_id, circle_id) references people.circle (community_id, id)
);
call kernel.keep_apart('people.share_holding');
revoke insert, update, delete on people.share_holding from juluo_app;

create function people.keep_holdings() returns trigger language plpgsql security definer set search_path = people, pg_temp as $$
begin
  -- In the order of persons, so that two who transfer to each other do not wait for each other.
  insert into people.share_holding as h (community_id, circle_id, person_id, shares)
  select new.community_id, new.circle_id, t.person, 0
  from unnest(array[new.from_person, new.to_person]) as t (person) where t.person is not null order by t.person
  on conflict (community_id, circle_id, person_id) do nothing;
  perform from people.share_holding h where h.community_id = new.community_id and h.circle_id = new.circle_id
    and h.person_id in (new.from_person, new.to_person) order by h.person_id for update;
  update people.share_holding h set shares = h.shares + case when h.person_id = new.to_person then new.shares else -new.shares end
  where h.community_id = new.community_id and h.circle_id = new.circle_id and h.person_id in (new.from_person, new.to_person);
  return null;
end $$;
create trigger keep_holdings after insert on people.share_entry for each row execute function people.keep_holdings();

create table people.dividend (
  community_id uuid not null references kernel.community (id),
  id           uuid not null,
  circle_id    uuid not null,
  declared_at  timestamptz not null,
  total_minor  bigint not null check (total_minor > 0),
  shares       bigint not null check (shares > 0),
  note         text check (length(note) between 1 and 200),
  by_person    uuid,
  primary key (community_id, id),
  foreign key (community_id, circle_id) references people.circle (community_id, id)
);
call kernel.keep_apart('people.dividend');
revoke update, delete on people.dividend from juluo_app;
create trigger stays before update or delete on people.dividend for each row execute function people.stays_as_written();

create table people.dividend_part (
  community_id uuid not null references kernel.community (id),
  dividend_id  uuid not null,
  person_id    uuid not null,
  shares       bigint not null check (shares > 0),
  minor        bigint not null check (minor >= 0),
  primary key (community_id, dividend_id, person_id),
  foreign key (community_id, dividend_id) references people.dividend (community_id, id)
);
call kernel.keep_apart('people.dividend_part');
revoke update, delete on people.dividend_part from juluo_app;
create trigger stays before update or delete on people.dividend_part for each row execute function people.stays_as_written();

-- The parts are the whole, when the transaction ends.
create function people.dividend_adds_up() returns trigger language plpgsql as $$
begin
  if (select (coalesce(sum(p.minor), 0), coalesce(sum(p.shares), 0)) is distinct from (new.total_minor::numeric, new.shares::numeric)
      from people.dividend_part p where p.community_id = new.community_id and p.dividend_id = new.id) then
    raise exception 'the parts are not the whole' using errcode = 'integrity_constraint_violation', constraint = 'dividend_adds_up';
  end if;
  return null;
end $$;
create constraint trigger adds_up after insert on people.dividend deferrable initially deferred
  for each row execute function people.dividend_adds_up();
