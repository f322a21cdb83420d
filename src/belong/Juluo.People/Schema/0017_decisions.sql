-- Decisions of a circle. What was put to the vote, who could vote, what was cast and what came of it can be changed by nobody once
-- it is written: each rule below is the database's, whatever a page does. docs/decisions has what the secret ballot protects.

create table people.decision (
  community_id   uuid not null references kernel.community (id),
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
  foreign key (community_id, circle_id) references people.circle (community_id, id),
  foreign key (community_id, meeting_id) references people.meeting (community_id, id),
  foreign key (community_id, follows_id) references people.decision (community_id, id),
  constraint an_objection_has_a_name check (not (secret and method = 'consent')),
  constraint a_weight_would_tell_who check (not (secret and by_share)),
  constraint closes_after_opening check (closes_at > coalesce(opened_at, opens_at)),
  constraint frozen_when_opened check ((state in ('open', 'closed')) = (text_hash is not null and opened_at is not null)),
  constraint closed_with_a_result check ((state = 'closed') = (result is not null and seal is not null and closed_at is not null))
);
create index on people.decision (community_id, circle_id, made_at desc);
create index on people.decision (community_id, closes_at) where state = 'open';
call kernel.keep_apart('people.decision');

create function people.decision_stays() returns trigger language plpgsql as $$
declare may_change text[] := array['state', 'closed_at', 'result', 'seal'];
begin
  if tg_op = 'DELETE' or old.state in ('closed', 'withdrawn') or (old.state = 'draft' and new.state = 'closed')
     or (old.state = 'open' and (new.state <> 'closed' or to_jsonb(new) - may_change is distinct from to_jsonb(old) - may_change)) then
    raise exception 'this decision is %: it stays as it is', old.state using errcode = 'integrity_constraint_violation', constraint = 'decision_stays';
  end if;
  return new;
end $$;
create trigger stays before update or delete on people.decision for each row execute function people.decision_stays();

-- The state of a decision, held fast until the transaction ends: opening, voting and closing come one after another.
create function people.decision_state(of_community uuid, of_decision uuid) returns text language sql as
  $$ select d.state from people.decision d where d.community_id = of_community and d.id = of_decision for update $$;

-- What may be chosen from, and who may vote with what weight: both are frozen when the ballot opens.
create function people.only_before_opening() returns trigger language plpgsql as $$
declare row record := coalesce(new, old);
begin
  if people.decision_state(row.community_id, row.decision_id) is distinct from 'draft' then
    raise exception 'the ballot has opened' using errcode = 'integrity_constraint_violation', constraint = 'only_before_opening';
  end if;
  return row;
end $$;

create table people.decision_choice (
  community_id uuid not null references kernel.community (id),
  decision_id  uuid not null,
  place        smallint not null check (place between 1 and 12),
  label        text not null check (length(label) between 1 and 120),
  primary key (community_id, decision_id, place),
  foreign key (community_id, decision_id) references people.decision (community_id, id)
);
call kernel.keep_apart('people.decision_choice');
create trigger frozen before insert or update or delete on people.decision_choice for each row execute function people.only_before_opening();

-- No key to the person: who could vote is part of the record, whoever leaves.
create table people.decision_voter (
  community_id uuid not null references kernel.community (id),
  decision_id  uuid not null,
  person_id    uuid not null,
  weight       bigint not null check (weight > 0),
  primary key (community_id, decision_id, person_id),
  foreign key (community_id, decision_id) references people.decision (community_id, id)
);
call kernel.keep_apart('people.decision_voter');
create trigger frozen before insert or update or delete on people.decision_voter for each row execute function people.only_before_opening();

create function people.only_while_open() returns trigger language plpgsql as $$
declare row record := coalesce(new, old);
begin
  if people.decision_state(row.community_id, row.decision_id) is distinct from 'open' then
    raise exception 'the ballot is not open' using errcode = 'integrity_constraint_violation', constraint = 'only_while_open';
  end if;
  return row;
end $$;

-- Somebody lets another vote for them. A holder has as many slots as the decision allows: a number too many finds no free one.
create table people.proxy (
  community_id uuid not null references kernel.community (id),
  decision_id  uuid not null,
  person_id    uuid not null,
  holder_id    uuid not null,
  slot         smallint not null check (slot > 0),
  given_at     timestamptz not null,
  primary key (community_id, decision_id, person_id),
  constraint one_proxy_in_a_slot unique (community_id, decision_id, holder_id, slot),
  foreign key (community_id, decision_id, person_id) references people.decision_voter (community_id, decision_id, person_id),
  foreign key (community_id, decision_id, holder_id) references people.decision_voter (community_id, decision_id, person_id),
  constraint a_proxy_is_another check (holder_id <> person_id)
);
call kernel.keep_apart('people.proxy');
revoke update on people.proxy from juluo_app;
create trigger while_open before insert or update or delete on people.proxy for each row execute function people.only_while_open();

-- Who has voted, and by whose hand. Its key makes a second vote impossible. No time stands here, and nothing leads to what was cast.
create table people.turnout (
  community_id uuid not null references kernel.community (id),
  decision_id  uuid not null,
  person_id    uuid not null,
  cast_by      uuid not null,
  constraint one_vote_each primary key (community_id, decision_id, person_id),
  foreign key (community_id, decision_id, person_id) references people.decision_voter (community_id, decision_id, person_id)
);
call kernel.keep_apart('people.turnout');
revoke update, delete on people.turnout from juluo_app;
create trigger stays before update or delete on people.turnout for each row execute function people.stays_as_written();
create trigger while_open before insert on people.turnout for each row execute function people.only_while_open();

create function people.cast_by_a_holder() returns trigger language plpgsql as $$
begin
  if new.cast_by <> new.person_id and not exists (
    select from people.proxy p where p.community_id = new.community_id and p.decision_id = new.decision_id
      and p.person_id = new.person_id and p.holder_id = new.cast_by) then
    raise exception 'no proxy was given' using errcode = 'integrity_constraint_violation', constraint = 'cast_by_a_holder';
  end if;
  return new;
end $$;
create trigger with_proxy before insert on people.turnout for each row execute function people.cast_by_a_holder();

create function people.proxy_limits() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.slot > (select d.most_proxies from people.decision d where d.community_id = new.community_id and d.id = new.decision_id) then
      raise exception 'this holder has as many proxies as one may have' using errcode = 'integrity_constraint_violation', constraint = 'most_proxies';
    end if;
    return new;
  end if;
  if exists (select from people.turnout t where t.community_id = old.community_id and t.decision_id = old.decision_id and t.person_id = old.person_id) then
    raise exception 'this proxy was used' using errcode = 'integrity_constraint_violation', constraint = 'proxy_was_used';
  end if;
  return old;
end $$;
create trigger within_limits before insert or delete on people.proxy for each row execute function people.proxy_limits();

create function people.choice_fits() returns trigger language plpgsql as $$
declare
  d people.decision;
  fits boolean;
begin
  select * into d from people.decision where community_id = new.community_id and id = new.decision_id;
  fits := case d.method
    when 'consent' then new.choice in ('agree', 'concern', 'objection', 'abstain')
    when 'one_choice' then new.choice = 'abstain' or exists (
      select from people.decision_choice c where c.community_id = d.community_id and c.decision_id = d.id and c.place::text = new.choice)
    else new.choice in ('yes', 'no', 'abstain') end;
  if not fits then
    raise exception 'this cannot be chosen' using errcode = 'integrity_constraint_violation', constraint = 'choice_fits';
  end if;
  return new;
end $$;

-- The box of a secret ballot while it is open. The key is random (version 4, not the time-ordered version 7 of other tables): an order of
-- ids would be an order of voters. There is no person, no time and no reason whose style could be known.
create table people.ballot_box (
  community_id uuid not null references kernel.community (id),
  id           uuid not null default gen_random_uuid(),
  decision_id  uuid not null,
  receipt      text not null check (receipt ~ '^[0-9A-Z]{16}$'),
  choice       text not null,
  primary key (community_id, id),
  constraint one_ballot_of_a_receipt_in_the_box unique (community_id, decision_id, receipt),
  foreign key (community_id, decision_id) references people.decision (community_id, id)
);
call kernel.keep_apart('people.ballot_box');
revoke update on people.ballot_box from juluo_app;
create trigger while_open before insert on people.ballot_box for each row execute function people.only_while_open();
create trigger choice_fits before insert on people.ballot_box for each row execute function people.choice_fits();

-- What was cast, for everybody to count again: at once when the ballot is open, at closing and in the order of receipts when it is secret.
create table people.ballot (
  community_id uuid not null references kernel.community (id),
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
  foreign key (community_id, decision_id, person_id) references people.turnout (community_id, decision_id, person_id),
  constraint an_objection_has_a_reason check (choice not in ('objection', 'concern') or reason is not null)
);
call kernel.keep_apart('people.ballot');
revoke update, delete on people.ballot from juluo_app;
create trigger stays before update or delete on people.ballot for each row execute function people.stays_as_written();
create trigger while_open before insert on people.ballot for each row execute function people.only_while_open();
create trigger choice_fits before insert on people.ballot for each row execute function people.choice_fits();

-- Each ballot carries a hash over the one before, the first over the frozen proposal: none can be taken out, added or changed unseen.
create function people.chain_ballot() returns trigger language plpgsql as $$
declare
  d people.decision;
  prior bytea;
begin
  select * into d from people.decision where community_id = new.community_id and id = new.decision_id;
  if d.secret <> (new.person_id is null) then
    raise exception 'a secret ballot has no name, an open one has' using errcode = 'integrity_constraint_violation', constraint = 'named_if_open';
  end if;
  if d.secret and not exists (
    select from people.ballot_box b where b.community_id = new.community_id and b.decision_id = new.decision_id
      and b.receipt = new.receipt and b.choice = new.choice) then
    raise exception 'this ballot was not in the box' using errcode = 'integrity_constraint_violation', constraint = 'out_of_the_box';
  end if;
  select b.place, b.hash into new.place, prior from people.ballot b
    where b.community_id = new.community_id and b.decision_id = new.decision_id order by b.place desc limit 1;
  new.place := coalesce(new.place, 0) + 1;
  new.hash := sha256(convert_to(concat_ws(E'\n', encode(coalesce(prior, d.text_hash), 'hex'), new.place, new.receipt,
    coalesce(new.person_id::text, '-'), new.choice, new.weight, coalesce(new.reason, '')), 'UTF8'));
  return new;
end $$;
-- By its name it runs before the others of this table.
create trigger chain before insert on people.ballot for each row execute function people.chain_ballot();

-- A ballot leaves the box only into the published list.
create function people.out_of_the_box() returns trigger language plpgsql as $$
begin
  if not exists (select from people.ballot b where b.community_id = old.community_id and b.decision_id = old.decision_id
      and b.receipt = old.receipt and b.choice = old.choice) then
    raise exception 'this ballot is not published' using errcode = 'integrity_constraint_violation', constraint = 'out_of_the_box';
  end if;
  return old;
end $$;
create trigger published before delete on people.ballot_box for each row execute function people.out_of_the_box();
create trigger stays before update on people.ballot_box for each row execute function people.stays_as_written();

-- Whoever objected says how the objection was met. Nobody else can.
create table people.objection_met (
  community_id uuid not null references kernel.community (id),
  decision_id  uuid not null,
  person_id    uuid not null,
  how          text not null check (length(how) between 1 and 1000),
  primary key (community_id, decision_id, person_id),
  foreign key (community_id, decision_id, person_id) references people.ballot (community_id, decision_id, person_id)
);
call kernel.keep_apart('people.objection_met');
revoke update, delete on people.objection_met from juluo_app;
create trigger stays before update or delete on people.objection_met for each row execute function people.stays_as_written();
create trigger while_open before insert on people.objection_met for each row execute function people.only_while_open();
