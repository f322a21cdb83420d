-- Circles: people of the community who look after something together, the parts they hold in it, and what became of both.

create schema circles;
grant usage on schema circles to juluo_app;

create table circles.circle (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  name_zh      text check (length(name_zh) between 1 and 60),
  name_en      text check (length(name_en) between 1 and 80),
  purpose_zh   text check (length(purpose_zh) between 1 and 600),
  purpose_en   text check (length(purpose_en) between 1 and 900),
  kind         text not null check (kind in ('committee', 'working_circle', 'group', 'co_operative')),
  entry        text not null check (entry in ('open', 'request', 'appointment')),
  private      boolean not null, -- only its own members know of it
  par_minor    bigint check (par_minor > 0), -- what one share is worth, in minor units of the community's currency
  by_share     boolean not null default false, -- votes weigh by holdings; else one member, one vote
  founded_at   timestamptz not null,
  closed_at    timestamptz,
  primary key (community_id, id),
  constraint named_in_a_language check (coalesce(name_zh, name_en) is not null),
  constraint a_co_operative_has_shares check ((kind = 'co_operative') = (par_minor is not null)),
  constraint only_shares_weigh check (not by_share or kind = 'co_operative')
);
call postgres.keep_apart('circles.circle');

create table circles.circle_member (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  circle_id    uuid not null,
  person_id    uuid not null,
  part         text not null check (part in ('coordinator', 'secretary', 'member')),
  state        text not null check (state in ('asked', 'here', 'over')),
  asked_with   text check (length(asked_with) between 1 and 400),
  since        date not null,
  until        date, -- the last day of the term of office
  ended_on     date,
  primary key (community_id, id),
  foreign key (community_id, circle_id) references circles.circle (community_id, id),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade,
  check (until >= since),
  check ((state = 'over') = (ended_on is not null))
);
create unique index once_in_a_circle on circles.circle_member (community_id, circle_id, person_id) where state <> 'over';
create index on circles.circle_member (community_id, person_id) where state <> 'over';
call postgres.keep_apart('circles.circle_member');

-- What happened in a circle, for all who may see it.
create table circles.circle_event (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  circle_id    uuid not null,
  at           timestamptz not null,
  kind         text not null,
  by_person    uuid,
  person_id    uuid,
  detail       jsonb not null default '{}',
  primary key (community_id, id),
  foreign key (community_id, circle_id) references circles.circle (community_id, id)
);
create index on circles.circle_event (community_id, circle_id, at desc);
call postgres.keep_apart('circles.circle_event');
revoke update, delete on circles.circle_event from juluo_app;

-- What happened in a circle stays in its order; who it was that is erased does not. That is the one change its record allows, and only here.
create function circles.event_stays() returns trigger language plpgsql as $$
declare people_of_it text[] := array['by_person', 'person_id'];
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - people_of_it = to_jsonb(old) - people_of_it
     and coalesce(new.by_person = old.by_person, new.by_person is null) and coalesce(new.person_id = old.person_id, new.person_id is null) then
    return new;
  end if;
  raise exception '% is a record: what is written there stays', tg_table_name using errcode = 'integrity_constraint_violation', constraint = 'stays_as_written';
end $$;
create trigger stays before update or delete on circles.circle_event for each row execute function circles.event_stays();

create function circles.forget_in_circles(person uuid) returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  update circles.circle_event set by_person = nullif(by_person, person), person_id = nullif(person_id, person)
  where community_id = postgres.here() and person in (by_person, person_id)
$$;
revoke all on function circles.forget_in_circles(uuid) from public;
grant execute on function circles.forget_in_circles(uuid) to juluo_app;

-- Meetings of a circle: what is on the agenda in which order, who was there, and the minutes until they are approved.

create table circles.meeting (
  community_id uuid not null references postgres.community (id),
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
  foreign key (community_id, circle_id) references circles.circle (community_id, id),
  foreign key (community_id, approved_in) references circles.meeting (community_id, id),
  constraint approved_as_written check (approved_at is null or minutes is not null),
  constraint approved_in_another check (approved_in <> id)
);
create index on circles.meeting (community_id, circle_id, at desc);
call postgres.keep_apart('circles.meeting');

-- Minutes that were approved are the record of the meeting.
create function circles.approved_minutes_stay() returns trigger language plpgsql as $$
begin
  if old.approved_at is not null and (tg_op = 'DELETE' or to_jsonb(new) is distinct from to_jsonb(old)) then
    raise exception 'approved minutes stay' using errcode = 'integrity_constraint_violation', constraint = 'approved_minutes_stay';
  end if;
  return coalesce(new, old);
end $$;
create trigger approved_minutes_stay before update or delete on circles.meeting for each row execute function circles.approved_minutes_stay();

create table circles.agenda_item (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  meeting_id   uuid not null,
  place        int not null check (place > 0),
  text         text not null check (length(text) between 1 and 300),
  by_person    uuid,
  primary key (community_id, id),
  foreign key (community_id, meeting_id) references circles.meeting (community_id, id) on delete cascade,
  constraint one_item_at_a_place unique (community_id, meeting_id, place) deferrable initially deferred
);
call postgres.keep_apart('circles.agenda_item');

create table circles.attendance (
  community_id uuid not null references postgres.community (id),
  meeting_id   uuid not null,
  person_id    uuid not null,
  primary key (community_id, meeting_id, person_id),
  foreign key (community_id, meeting_id) references circles.meeting (community_id, id) on delete cascade,
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade
);
call postgres.keep_apart('circles.attendance');

-- Decisions of a circle. What was put to the vote, who could vote, what was cast and what came of it can be changed by nobody once
-- it is written: each rule below is the database's, whatever a page does. docs/decisions has what the secret ballot protects.

create table circles.decision (
  community_id   uuid not null references postgres.community (id),
  id             uuid not null,
  circle_id      uuid not null,
  title          text not null check (length(title) between 1 and 120),
  text           text not null check (length(text) between 1 and 20000),
  method         text not null check (method in ('consent', 'simple_majority', 'absolute_majority', 'two_thirds', 'one_choice')),
  secret         boolean not null,
  by_share       boolean not null,
  quorum_percent smallint not null check (quorum_percent between 0 and 100),
  most_proxies   smallint not null check (most_proxies between 0 and 5),
  state          text not null check (state in ('draft', 'open', 'closed', 'withdrawn')),
  made_by        uuid,
  made_at        timestamptz not null,
  meeting_id     uuid,
  follows_id     uuid, -- the earlier proposal of which this is a new version
  opens_at       timestamptz,
  closes_at      timestamptz,
  opened_at      timestamptz,
  closed_at      timestamptz,
  text_hash      bytea,
  result         text,
  seal           bytea,
  primary key (community_id, id),
  foreign key (community_id, circle_id) references circles.circle (community_id, id),
  foreign key (community_id, meeting_id) references circles.meeting (community_id, id),
  foreign key (community_id, follows_id) references circles.decision (community_id, id),
  constraint an_objection_has_a_name check (not (secret and method = 'consent')),
  constraint a_weight_would_tell_who check (not (secret and by_share)),
  constraint closes_after_opening check (closes_at > coalesce(opened_at, opens_at)),
  constraint frozen_when_opened check ((state in ('open', 'closed')) = (text_hash is not null and opened_at is not null)),
  constraint closed_with_a_result check ((state = 'closed') = (result is not null and seal is not null and closed_at is not null))
);
create index on circles.decision (community_id, circle_id, made_at desc);
create index on circles.decision (community_id, closes_at) where state = 'open';
call postgres.keep_apart('circles.decision');

create function circles.decision_stays() returns trigger language plpgsql as $$
declare may_change text[] := array['state', 'closed_at', 'result', 'seal'];
begin
  if tg_op = 'DELETE' or old.state in ('closed', 'withdrawn') or (old.state = 'draft' and new.state = 'closed')
     or (old.state = 'open' and (new.state <> 'closed' or to_jsonb(new) - may_change is distinct from to_jsonb(old) - may_change)) then
    raise exception 'this decision is %: it stays as it is', old.state using errcode = 'integrity_constraint_violation', constraint = 'decision_stays';
  end if;
  return new;
end $$;
create trigger stays before update or delete on circles.decision for each row execute function circles.decision_stays();

-- The state of a decision, held fast until the transaction ends: opening, voting and closing come one after another.
create function circles.decision_state(of_community uuid, of_decision uuid) returns text language sql as
  $$ select d.state from circles.decision d where d.community_id = of_community and d.id = of_decision for update $$;

-- What may be chosen from, and who may vote with what weight: both are frozen when the ballot opens.
create function circles.only_before_opening() returns trigger language plpgsql as $$
declare row record := coalesce(new, old);
begin
  if circles.decision_state(row.community_id, row.decision_id) is distinct from 'draft' then
    raise exception 'the ballot has opened' using errcode = 'integrity_constraint_violation', constraint = 'only_before_opening';
  end if;
  return row;
end $$;

create table circles.decision_choice (
  community_id uuid not null references postgres.community (id),
  decision_id  uuid not null,
  place        smallint not null check (place between 1 and 12),
  label        text not null check (length(label) between 1 and 120),
  primary key (community_id, decision_id, place),
  foreign key (community_id, decision_id) references circles.decision (community_id, id)
);
call postgres.keep_apart('circles.decision_choice');
create trigger frozen before insert or update or delete on circles.decision_choice for each row execute function circles.only_before_opening();

-- No key to the person: who could vote is part of the record, whoever leaves.
create table circles.decision_voter (
  community_id uuid not null references postgres.community (id),
  decision_id  uuid not null,
  person_id    uuid not null,
  weight       bigint not null check (weight > 0),
  primary key (community_id, decision_id, person_id),
  foreign key (community_id, decision_id) references circles.decision (community_id, id)
);
call postgres.keep_apart('circles.decision_voter');
create trigger frozen before insert or update or delete on circles.decision_voter for each row execute function circles.only_before_opening();

create function circles.only_while_open() returns trigger language plpgsql as $$
declare row record := coalesce(new, old);
begin
  if circles.decision_state(row.community_id, row.decision_id) is distinct from 'open' then
    raise exception 'the ballot is not open' using errcode = 'integrity_constraint_violation', constraint = 'only_while_open';
  end if;
  return row;
end $$;

-- Somebody lets another vote for them. A holder has as many slots as the decision allows: a number too many finds no free one.
create table circles.proxy (
  community_id uuid not null references postgres.community (id),
  decision_id  uuid not null,
  person_id    uuid not null,
  holder_id    uuid not null,
  slot         smallint not null check (slot > 0),
  given_at     timestamptz not null,
  primary key (community_id, decision_id, person_id),
  constraint one_proxy_in_a_slot unique (community_id, decision_id, holder_id, slot),
  foreign key (community_id, decision_id, person_id) references circles.decision_voter (community_id, decision_id, person_id),
  foreign key (community_id, decision_id, holder_id) references circles.decision_voter (community_id, decision_id, person_id),
  constraint a_proxy_is_another check (holder_id <> person_id)
);
call postgres.keep_apart('circles.proxy');
revoke update on circles.proxy from juluo_app;
create trigger while_open before insert or update or delete on circles.proxy for each row execute function circles.only_while_open();

-- Who has voted, and by whose hand. Its key makes a second vote impossible. No time stands here, and nothing leads to what was cast.
create table circles.turnout (
  community_id uuid not null references postgres.community (id),
  decision_id  uuid not null,
  person_id    uuid not null,
  cast_by      uuid not null,
  constraint one_vote_each primary key (community_id, decision_id, person_id),
  foreign key (community_id, decision_id, person_id) references circles.decision_voter (community_id, decision_id, person_id)
);
call postgres.keep_apart('circles.turnout');
revoke update, delete on circles.turnout from juluo_app;
create trigger stays before update or delete on circles.turnout for each row execute function postgres.stays_as_written();
create trigger while_open before insert on circles.turnout for each row execute function circles.only_while_open();

create function circles.cast_by_a_holder() returns trigger language plpgsql as $$
begin
  if new.cast_by <> new.person_id and not exists (
    select from circles.proxy p where p.community_id = new.community_id and p.decision_id = new.decision_id
      and p.person_id = new.person_id and p.holder_id = new.cast_by) then
    raise exception 'no proxy was given' using errcode = 'integrity_constraint_violation', constraint = 'cast_by_a_holder';
  end if;
  return new;
end $$;
create trigger with_proxy before insert on circles.turnout for each row execute function circles.cast_by_a_holder();

create function circles.proxy_limits() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.slot > (select d.most_proxies from circles.decision d where d.community_id = new.community_id and d.id = new.decision_id) then
      raise exception 'this holder has as many proxies as one may have' using errcode = 'integrity_constraint_violation', constraint = 'most_proxies';
    end if;
    return new;
  end if;
  if exists (select from circles.turnout t where t.community_id = old.community_id and t.decision_id = old.decision_id and t.person_id = old.person_id) then
    raise exception 'this proxy was used' using errcode = 'integrity_constraint_violation', constraint = 'proxy_was_used';
  end if;
  return old;
end $$;
create trigger within_limits before insert or delete on circles.proxy for each row execute function circles.proxy_limits();

create function circles.choice_fits() returns trigger language plpgsql as $$
declare
  d circles.decision;
  fits boolean;
begin
  select * into d from circles.decision where community_id = new.community_id and id = new.decision_id;
  fits := case d.method
    when 'consent' then new.choice in ('agree', 'concern', 'objection', 'abstain')
    when 'one_choice' then new.choice = 'abstain' or exists (
      select from circles.decision_choice c where c.community_id = d.community_id and c.decision_id = d.id and c.place::text = new.choice)
    else new.choice in ('yes', 'no', 'abstain') end;
  if not fits then
    raise exception 'this cannot be chosen' using errcode = 'integrity_constraint_violation', constraint = 'choice_fits';
  end if;
  return new;
end $$;

-- The box of a secret ballot while it is open. The key is random (version 4, not the time-ordered version 7 of other tables): an order of
-- ids would be an order of voters. There is no person, no time and no reason whose style could be known.
create table circles.ballot_box (
  community_id uuid not null references postgres.community (id),
  id           uuid not null default gen_random_uuid(),
  decision_id  uuid not null,
  receipt      text not null check (receipt ~ '^[0-9A-Z]{16}$'),
  choice       text not null,
  primary key (community_id, id),
  constraint one_ballot_of_a_receipt_in_the_box unique (community_id, decision_id, receipt),
  foreign key (community_id, decision_id) references circles.decision (community_id, id)
);
call postgres.keep_apart('circles.ballot_box');
revoke update on circles.ballot_box from juluo_app;
create trigger while_open before insert on circles.ballot_box for each row execute function circles.only_while_open();
create trigger choice_fits before insert on circles.ballot_box for each row execute function circles.choice_fits();

-- What was cast, for everybody to count again: at once when the ballot is open, at closing and in the order of receipts when it is secret.
create table circles.ballot (
  community_id uuid not null references postgres.community (id),
  decision_id  uuid not null,
  place        int not null,
  receipt      text not null check (receipt ~ '^[0-9A-Z]{16}$'),
  person_id    uuid,
  choice       text not null,
  weight       bigint not null check (weight > 0),
  reason       text check (length(reason) between 1 and 1000),
  hash         bytea not null,
  primary key (community_id, decision_id, place),
  constraint one_ballot_of_a_receipt unique (community_id, decision_id, receipt),
  constraint one_ballot_each unique (community_id, decision_id, person_id),
  foreign key (community_id, decision_id, person_id) references circles.turnout (community_id, decision_id, person_id),
  constraint an_objection_has_a_reason check (choice not in ('objection', 'concern') or reason is not null)
);
call postgres.keep_apart('circles.ballot');
revoke update, delete on circles.ballot from juluo_app;
create trigger stays before update or delete on circles.ballot for each row execute function postgres.stays_as_written();
create trigger while_open before insert on circles.ballot for each row execute function circles.only_while_open();
create trigger choice_fits before insert on circles.ballot for each row execute function circles.choice_fits();

-- Each ballot carries a hash over the one before, the first over the frozen proposal: none can be taken out, added or changed unseen.
create function circles.chain_ballot() returns trigger language plpgsql as $$
declare
  d circles.decision;
  prior bytea;
begin
  select * into d from circles.decision where community_id = new.community_id and id = new.decision_id;
  if d.secret <> (new.person_id is null) then
    raise exception 'a secret ballot has no name, an open one has' using errcode = 'integrity_constraint_violation', constraint = 'named_if_open';
  end if;
  if d.secret and not exists (
    select from circles.ballot_box b where b.community_id = new.community_id and b.decision_id = new.decision_id
      and b.receipt = new.receipt and b.choice = new.choice) then
    raise exception 'this ballot was not in the box' using errcode = 'integrity_constraint_violation', constraint = 'out_of_the_box';
  end if;
  select b.place, b.hash into new.place, prior from circles.ballot b
    where b.community_id = new.community_id and b.decision_id = new.decision_id order by b.place desc limit 1;
  new.place := coalesce(new.place, 0) + 1;
  new.hash := sha256(convert_to(concat_ws(E'\n', encode(coalesce(prior, d.text_hash), 'hex'), new.place, new.receipt,
    coalesce(new.person_id::text, '-'), new.choice, new.weight, coalesce(new.reason, '')), 'UTF8'));
  return new;
end $$;
-- By its name it runs before the others of this table.
create trigger chain before insert on circles.ballot for each row execute function circles.chain_ballot();

-- A ballot leaves the box only into the published list.
create function circles.out_of_the_box() returns trigger language plpgsql as $$
begin
  if not exists (select from circles.ballot b where b.community_id = old.community_id and b.decision_id = old.decision_id
      and b.receipt = old.receipt and b.choice = old.choice) then
    raise exception 'this ballot is not published' using errcode = 'integrity_constraint_violation', constraint = 'out_of_the_box';
  end if;
  return old;
end $$;
create trigger published before delete on circles.ballot_box for each row execute function circles.out_of_the_box();
create trigger stays before update on circles.ballot_box for each row execute function postgres.stays_as_written();

-- Whoever objected says how the objection was met. Nobody else can.
create table circles.objection_met (
  community_id uuid not null references postgres.community (id),
  decision_id  uuid not null,
  person_id    uuid not null,
  how          text not null check (length(how) between 1 and 1000),
  primary key (community_id, decision_id, person_id),
  foreign key (community_id, decision_id, person_id) references circles.ballot (community_id, decision_id, person_id)
);
call postgres.keep_apart('circles.objection_met');
revoke update, delete on circles.objection_met from juluo_app;
create trigger stays before update or delete on circles.objection_met for each row execute function postgres.stays_as_written();
create trigger while_open before insert on circles.objection_met for each row execute function circles.only_while_open();

-- Shares of a co-operative: a ledger that is only added to, what each holds by it, and dividends.

create table circles.share_entry (
  community_id uuid not null references postgres.community (id),
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
  foreign key (community_id, circle_id) references circles.circle (community_id, id),
  constraint from_whom_to_whom check ((kind = 'issue') = (from_person is null) and (kind = 'redeem') = (to_person is null)),
  constraint to_another check (from_person <> to_person)
);
create index on circles.share_entry (community_id, circle_id, id);
call postgres.keep_apart('circles.share_entry');
revoke update, delete on circles.share_entry from juluo_app;
create trigger stays before update or delete on circles.share_entry for each row execute function postgres.stays_as_written();

-- What each holds now. Written by the ledger alone; nobody holds less than nothing, however many write at once.
create table circles.share_holding (
  community_id uuid not null references postgres.community (id),
  circle_id    uuid not null,
  person_id    uuid not null,
  shares       bigint not null constraint nobody_holds_less_than_nothing check (shares >= 0)
               constraint a_holding_is_countable check (shares <= 2000000000),
  primary key (community_id, circle_id, person_id),
  foreign key (community_id, circle_id) references circles.circle (community_id, id)
);
call postgres.keep_apart('circles.share_holding');
revoke insert, update, delete on circles.share_holding from juluo_app;

create function circles.keep_holdings() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- In the order of persons, so that two who transfer to each other do not wait for each other.
  insert into circles.share_holding as h (community_id, circle_id, person_id, shares)
  select new.community_id, new.circle_id, t.person, 0
  from unnest(array[new.from_person, new.to_person]) as t (person) where t.person is not null order by t.person
  on conflict (community_id, circle_id, person_id) do nothing;
  perform from circles.share_holding h where h.community_id = new.community_id and h.circle_id = new.circle_id
    and h.person_id in (new.from_person, new.to_person) order by h.person_id for update;
  update circles.share_holding h set shares = h.shares + case when h.person_id = new.to_person then new.shares else -new.shares end
  where h.community_id = new.community_id and h.circle_id = new.circle_id and h.person_id in (new.from_person, new.to_person);
  return null;
end $$;
create trigger keep_holdings after insert on circles.share_entry for each row execute function circles.keep_holdings();

create table circles.dividend (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  circle_id    uuid not null,
  declared_at  timestamptz not null,
  total_minor  bigint not null check (total_minor > 0),
  shares       bigint not null check (shares > 0),
  note         text check (length(note) between 1 and 200),
  by_person    uuid,
  primary key (community_id, id),
  foreign key (community_id, circle_id) references circles.circle (community_id, id)
);
call postgres.keep_apart('circles.dividend');
revoke update, delete on circles.dividend from juluo_app;
create trigger stays before update or delete on circles.dividend for each row execute function postgres.stays_as_written();

create table circles.dividend_part (
  community_id uuid not null references postgres.community (id),
  dividend_id  uuid not null,
  person_id    uuid not null,
  shares       bigint not null check (shares > 0),
  minor        bigint not null check (minor >= 0),
  primary key (community_id, dividend_id, person_id),
  foreign key (community_id, dividend_id) references circles.dividend (community_id, id)
);
call postgres.keep_apart('circles.dividend_part');
revoke update, delete on circles.dividend_part from juluo_app;
create trigger stays before update or delete on circles.dividend_part for each row execute function postgres.stays_as_written();

-- The parts are the whole, when the transaction ends.
create function circles.dividend_adds_up() returns trigger language plpgsql as $$
begin
  if (select (coalesce(sum(p.minor), 0), coalesce(sum(p.shares), 0)) is distinct from (new.total_minor::numeric, new.shares::numeric)
      from circles.dividend_part p where p.community_id = new.community_id and p.dividend_id = new.id) then
    raise exception 'the parts are not the whole' using errcode = 'integrity_constraint_violation', constraint = 'dividend_adds_up';
  end if;
  return null;
end $$;
create constraint trigger adds_up after insert on circles.dividend deferrable initially deferred
  for each row execute function circles.dividend_adds_up();
