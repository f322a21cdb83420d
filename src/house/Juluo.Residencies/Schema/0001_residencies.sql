-- Residencies (進駐): what is opened, who applies, what is offered, signed and deposited.

create schema residencies;
grant usage on schema residencies to juluo_app;

create table residencies.residency (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  site_id      uuid not null,
  plan_id      uuid, -- what a resident gets; null: a residency room of the site
  name_zh      text not null check (length(name_zh) between 1 and 80),
  name_en      text not null check (length(name_en) between 1 and 80),
  about_zh     text check (length(about_zh) <= 2000),
  about_en     text check (length(about_en) <= 2000),
  opens_on     date, -- null: always
  closes_on    date check (closes_on >= opens_on), -- the last day
  places       int not null check (places between 1 and 10000),
  taken        int not null default 0, -- offered or had; written by the applications alone
  deposit      bigint not null default 0 check (deposit >= 0), -- what is usually asked, in minor units
  made_at      timestamptz not null,
  closed_at    timestamptz,
  primary key (community_id, id),
  foreign key (community_id, site_id) references web.site (community_id, id),
  foreign key (community_id, plan_id) references plans.plan (community_id, id),
  constraint no_more_than_the_places check (taken between 0 and places)
);
call postgres.keep_apart('residencies.residency');
revoke insert, update, delete on residencies.residency from juluo_app;
grant insert (community_id, id, site_id, plan_id, name_zh, name_en, about_zh, about_en, opens_on, closes_on, places, deposit, made_at) on residencies.residency to juluo_app;
grant update (name_zh, name_en, about_zh, about_en, opens_on, closes_on, places, deposit, closed_at) on residencies.residency to juluo_app;

-- A question is not changed: what somebody answered is what they were asked. One that is not asked any more is put away.
create table residencies.residency_question (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  residency_id uuid not null,
  place        int not null check (place > 0),
  kind         text not null check (kind in ('text', 'long_text', 'choice', 'yes_no', 'date', 'link')),
  text_zh      text not null check (length(text_zh) between 1 and 200),
  text_en      text not null check (length(text_en) between 1 and 200),
  choices      text[] not null default '{}' check (cardinality(choices) <= 20),
  must         boolean not null,
  removed_at   timestamptz,
  primary key (community_id, id),
  foreign key (community_id, residency_id) references residencies.residency (community_id, id),
  check ((kind = 'choice') = (cardinality(choices) > 1))
);
create index on residencies.residency_question (community_id, residency_id, place);
call postgres.keep_apart('residencies.residency_question');
revoke update, delete on residencies.residency_question from juluo_app;
grant update (removed_at) on residencies.residency_question to juluo_app;

-- What is signed, version by version. A version is not changed; another text is the next one.
create table residencies.residency_agreement (
  community_id uuid not null references postgres.community (id),
  residency_id uuid not null,
  number       int not null check (number > 0),
  text         text not null check (length(text) between 1 and 20000),
  language     text check (length(language) between 2 and 20), -- in which it is written, as whoever wrote it says; null: in another
  hash         text not null,
  at           timestamptz not null,
  by_person    uuid,
  primary key (community_id, residency_id, number),
  foreign key (community_id, residency_id) references residencies.residency (community_id, id),
  constraint hash_of_the_text unique (community_id, residency_id, number, hash)
);
call postgres.keep_apart('residencies.residency_agreement');
revoke delete on residencies.residency_agreement from juluo_app;
create trigger stays before update on residencies.residency_agreement for each row execute function postgres.line_stays();

create function residencies.hash_agreement() returns trigger language plpgsql as $$
begin
  new.hash := encode(sha256(convert_to(new.text, 'UTF8')), 'hex');
  return new;
end $$;
create trigger hash before insert on residencies.residency_agreement for each row execute function residencies.hash_agreement();

create table residencies.application (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  residency_id uuid not null,
  person_id    uuid not null,
  state        text not null check (state in ('draft', 'submitted', 'in_review', 'offered', 'accepted', 'declined', 'withdrawn', 'lapsed')),
  answers      jsonb not null default '[]' check (jsonb_typeof(answers) = 'array'), -- as they were asked, in the applicant's language
  saved_at     timestamptz not null,
  submitted_at timestamptz,
  decided_by   uuid,
  reason       text check (length(reason) between 1 and 1000), -- why it was declined: the applicant reads it
  over         boolean not null default false, -- of an accepted one: whoever had the place has left it
  closed_at    timestamptz, -- when it came to nothing
  primary key (community_id, id),
  foreign key (community_id, residency_id) references residencies.residency (community_id, id),
  check ((state in ('declined', 'withdrawn', 'lapsed')) = (closed_at is not null)),
  check ((state = 'declined') = (reason is not null)),
  check (not over or state = 'accepted'),
  check (state in ('draft', 'withdrawn', 'lapsed') or submitted_at is not null)
);
create unique index one_application_at_a_time on residencies.application (community_id, residency_id, person_id)
  where state in ('draft', 'submitted', 'in_review', 'offered');
create index on residencies.application (community_id, person_id);
create index on residencies.application (community_id, state, submitted_at);
call postgres.keep_apart('residencies.application');

-- An application goes forward only, and what came to an end has ended.
create function residencies.application_steps() returns trigger language plpgsql as $$
begin
  if new.state <> old.state and not (case old.state
    when 'draft' then new.state in ('submitted', 'withdrawn', 'lapsed')
    when 'submitted' then new.state in ('in_review', 'offered', 'declined', 'withdrawn')
    when 'in_review' then new.state in ('offered', 'declined', 'withdrawn')
    when 'offered' then new.state in ('accepted', 'declined', 'withdrawn', 'lapsed')
    else false end)
  then
    raise exception 'an application does not go from % to %', old.state, new.state
      using errcode = 'integrity_constraint_violation', constraint = 'no_such_step';
  end if;
  return new;
end $$;
create trigger steps before update of state on residencies.application for each row execute function residencies.application_steps();

-- Whoever is offered a place or has one takes it, until they have left.
create function residencies.count_places() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  before int := case when tg_op <> 'INSERT' and old.state in ('offered', 'accepted') and not old.over then 1 else 0 end;
  after  int := case when tg_op <> 'DELETE' and new.state in ('offered', 'accepted') and not new.over then 1 else 0 end;
begin
  if after <> before then
    update residencies.residency r set taken = r.taken + after - before
    where r.community_id = coalesce(new.community_id, old.community_id) and r.id = coalesce(new.residency_id, old.residency_id);
  end if;
  return null;
end $$;
create trigger places after insert or update of state, over or delete on residencies.application for each row execute function residencies.count_places();

create table residencies.application_review (
  community_id   uuid not null references postgres.community (id),
  application_id uuid not null,
  reviewer_id    uuid not null,
  mark           text check (mark in ('yes', 'no', 'unsure')),
  note           text check (length(note) between 1 and 1000),
  at             timestamptz not null,
  primary key (community_id, application_id, reviewer_id),
  foreign key (community_id, application_id) references residencies.application (community_id, id) on delete cascade,
  check (num_nonnulls(mark, note) > 0)
);
call postgres.keep_apart('residencies.application_review');

-- What somebody is offered. It is not changed: what they sign is what they read.
create table residencies.application_offer (
  community_id   uuid not null references postgres.community (id),
  application_id uuid not null,
  residency_id   uuid not null,
  plan_id        uuid,
  plan_terms     int,
  resource_id    uuid,
  quote          jsonb, -- of a room: what the whole stay costs
  first_day      date not null,
  last_day       date check (last_day >= first_day), -- of a room: the day of leaving
  deposit        bigint not null check (deposit >= 0),
  currency       text not null check (currency ~ '^[A-Z]{3}$'),
  conditions     text check (length(conditions) between 1 and 2000),
  agreement      int not null,
  good_until     date not null, -- the last day on which it can be signed
  at             timestamptz not null,
  by_person      uuid,
  primary key (community_id, application_id),
  foreign key (community_id, application_id) references residencies.application (community_id, id) on delete cascade,
  foreign key (community_id, residency_id) references residencies.residency (community_id, id),
  foreign key (community_id, residency_id, agreement) references residencies.residency_agreement (community_id, residency_id, number),
  foreign key (community_id, plan_id, plan_terms) references plans.plan_terms (community_id, plan_id, number),
  foreign key (community_id, plan_id) references plans.plan (community_id, id),
  foreign key (community_id, resource_id) references spaces.resource (community_id, id),
  check (num_nonnulls(plan_id, resource_id) = 1 and (plan_id is null) = (plan_terms is null) and (resource_id is null) = (quote is null)),
  check (resource_id is null or last_day > first_day)
);
call postgres.keep_apart('residencies.application_offer');
revoke delete on residencies.application_offer from juluo_app;
create trigger stays before update on residencies.application_offer for each row execute function postgres.line_stays();

-- Signed once, under the hash of the text that was offered.
create table residencies.application_signature (
  community_id    uuid not null references postgres.community (id),
  application_id  uuid not null,
  residency_id    uuid not null,
  agreement       int not null,
  hash            text not null,
  name            text check (length(name) between 1 and 120), -- as it was typed; null: somebody who has been erased since
  at              timestamptz not null,
  subscription_id uuid,
  booking_id      uuid,
  constraint signed_once primary key (community_id, application_id),
  foreign key (community_id, application_id) references residencies.application (community_id, id) on delete cascade,
  foreign key (community_id, residency_id) references residencies.residency (community_id, id),
  foreign key (community_id, application_id) references residencies.application_offer (community_id, application_id) on delete cascade,
  constraint signed_as_it_is foreign key (community_id, residency_id, agreement, hash)
    references residencies.residency_agreement (community_id, residency_id, number, hash),
  foreign key (community_id, subscription_id) references plans.subscription (community_id, id),
  foreign key (community_id, booking_id) references bookings.booking (community_id, id),
  check (num_nonnulls(subscription_id, booking_id) <= 1)
);
call postgres.keep_apart('residencies.application_signature');
revoke delete on residencies.application_signature from juluo_app;

-- What it led to is written once beside it; later only the name can go.
create function residencies.signature_stays() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - array['name', 'subscription_id', 'booking_id'] is distinct from to_jsonb(old) - array['name', 'subscription_id', 'booking_id']
    or (new.name is distinct from old.name and new.name is not null)
    or (coalesce(old.subscription_id, old.booking_id) is not null and (new.subscription_id, new.booking_id) is distinct from (old.subscription_id, old.booking_id))
  then
    raise exception 'a signature stays as it was given' using errcode = 'integrity_constraint_violation', constraint = 'signature_stays';
  end if;
  return new;
end $$;
create trigger stays before update on residencies.application_signature for each row execute function residencies.signature_stays();

-- Somebody is erased: what came to nothing goes; of what was signed the days, the sums and the text stay, and nobody knows by whom.
create function residencies.forget_applicant(person uuid) returns void language sql set search_path = pg_catalog, pg_temp as $$
  delete from residencies.application where community_id = postgres.here() and person_id = person and state <> 'accepted';
  delete from residencies.application_review r using residencies.application a
  where r.community_id = postgres.here() and a.community_id = postgres.here() and a.id = r.application_id and a.person_id = person;
  update residencies.application_signature s set name = null from residencies.application a
  where s.community_id = postgres.here() and a.community_id = postgres.here() and a.id = s.application_id and a.person_id = person;
  update residencies.application set person_id = '00000000-0000-0000-0000-000000000000', answers = '[]' where community_id = postgres.here() and person_id = person;
$$;
revoke all on function residencies.forget_applicant(uuid) from public;
grant execute on function residencies.forget_applicant(uuid) to juluo_app;

-- What somebody gets of themselves: with the offer and the signature.
create function residencies.applications_of(person uuid) returns setof jsonb language sql stable set search_path = pg_catalog, pg_temp as $$
  select to_jsonb(a) - 'decided_by'
    || jsonb_build_object('residency', r.name_zh, 'offer', to_jsonb(o) - 'by_person', 'signature', to_jsonb(s) - 'hash' || jsonb_build_object('sha256', s.hash), 'agreement', g.text)
  from residencies.application a
  join residencies.residency r on r.community_id = a.community_id and r.id = a.residency_id
  left join residencies.application_offer o on o.community_id = a.community_id and o.application_id = a.id
  left join residencies.application_signature s on s.community_id = a.community_id and s.application_id = a.id
  left join residencies.residency_agreement g on g.community_id = o.community_id and g.residency_id = o.residency_id and g.number = o.agreement
  where a.community_id = postgres.here() and a.person_id = person order by a.id
$$;
revoke all on function residencies.applications_of(uuid) from public;
grant execute on function residencies.applications_of(uuid) to juluo_app;

-- Deposits. A ledger that is only added to; what is owed and held stands beside it and is written by it alone.

create table residencies.deposit (
  community_id   uuid not null references postgres.community (id),
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
  foreign key (community_id, application_id) references residencies.application (community_id, id),
  constraint one_deposit_of_an_application unique (community_id, application_id),
  constraint never_below_zero check (owed >= 0 and held >= 0 and returned >= 0 and kept >= 0 and waived >= 0),
  constraint deposit_adds_up check (owed + held + returned + kept + waived = amount),
  check (num_nonnulls(application_id, what) = 1)
);
create index on residencies.deposit (community_id, person_id);
call postgres.keep_apart('residencies.deposit');
revoke insert, update, delete on residencies.deposit from juluo_app;
grant insert (community_id, id, person_id, application_id, what, amount, currency, made_at, made_by) on residencies.deposit to juluo_app;

-- received: owed to held. reversed: a receipt that was a mistake, held to owed. returned, kept: held to that. waived: owed to that.
create table residencies.deposit_entry (
  community_id uuid not null references postgres.community (id),
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
  foreign key (community_id, deposit_id) references residencies.deposit (community_id, id),
  constraint how_money_goes check ((how is not null) = (kind in ('received', 'returned'))),
  constraint with_a_reason check (reason is not null or kind in ('owed', 'received'))
);
create index on residencies.deposit_entry (community_id, deposit_id, at);
create unique index owed_once on residencies.deposit_entry (community_id, deposit_id) where kind = 'owed';
call postgres.keep_apart('residencies.deposit_entry');
revoke update, delete on residencies.deposit_entry from juluo_app;
create trigger stays before update or delete on residencies.deposit_entry for each row execute function postgres.stays_as_written();

create function residencies.owe_deposit() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_when = 'BEFORE' then
    new.owed := new.amount; new.held := 0; new.returned := 0; new.kept := 0; new.waived := 0;
    return new;
  end if;
  insert into residencies.deposit_entry (community_id, id, deposit_id, at, kind, amount, day, by_person)
  select new.community_id, gen_random_uuid(), new.id, new.made_at, 'owed', new.amount, (new.made_at at time zone c.zone)::date, new.made_by
  from postgres.community c where c.id = new.community_id;
  return null;
end $$;
create trigger fill before insert on residencies.deposit for each row execute function residencies.owe_deposit();
create trigger owed after insert on residencies.deposit for each row execute function residencies.owe_deposit();

create function residencies.move_deposit() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.kind = 'owed' then
    -- Written by the trigger of the deposit itself, and owed_once by nobody else.
    return null;
  end if;
  update residencies.deposit d set
    owed = d.owed + case new.kind when 'reversed' then new.amount when 'received' then -new.amount when 'waived' then -new.amount else 0 end,
    held = d.held + case new.kind when 'received' then new.amount when 'waived' then 0 else -new.amount end,
    returned = d.returned + case new.kind when 'returned' then new.amount else 0 end,
    kept = d.kept + case new.kind when 'kept' then new.amount else 0 end,
    waived = d.waived + case new.kind when 'waived' then new.amount else 0 end
  where d.community_id = new.community_id and d.id = new.deposit_id;
  return null;
end $$;
create trigger move after insert on residencies.deposit_entry for each row execute function residencies.move_deposit();
