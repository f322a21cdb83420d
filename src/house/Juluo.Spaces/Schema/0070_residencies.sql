-- Residencies (進駐): what is opened, who applies, what is offered, signed and deposited.

create table places.residency (
  community_id uuid not null references kernel.community (id),
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
  foreign key (community_id, site_id) references kernel.site (community_id, id),
  foreign key (community_id, plan_id) references places.plan (community_id, id),
  constraint no_more_than_the_places check (taken between 0 and places)
);
call kernel.keep_apart('places.residency');
revoke insert, update, delete on places.residency from juluo_app;
grant insert (community_id, id, site_id, plan_id, name_zh, name_en, about_zh, about_en, opens_on, closes_on, places, deposit, made_at) on places.residency to juluo_app;
grant update (name_zh, name_en, about_zh, about_en, opens_on, closes_on, places, deposit, closed_at) on places.residency to juluo_app;

-- A question is not changed: what somebody answered is what they were asked. One that is not asked any more is put away.
create table places.residency_question (
  community_id uuid not null references kernel.community (id),
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
  foreign key (community_id, residency_id) references places.residency (community_id, id),
  check ((kind = 'choice') = (cardinality(choices) > 1))
);
create index on places.residency_question (community_id, residency_id, place);
call kernel.keep_apart('places.residency_question');
revoke update, delete on places.residency_question from juluo_app;
grant update (removed_at) on places.residency_question to juluo_app;

-- What is signed, version by version. A version is not changed; another text is the next one.
create table places.residency_agreement (
  community_id uuid not null references kernel.community (id),
  residency_id uuid not null,
  number       int not null check (number > 0),
  text         text not null check (length(text) between 1 and 20000),
  hash         text not null,
  at           timestamptz not null,
  by_person    uuid,
  primary key (community_id, residency_id, number),
  foreign key (community_id, residency_id) references places.residency (community_id, id),
  constraint hash_of_the_text unique (community_id, residency_id, number, hash)
);
call kernel.keep_apart('places.residency_agreement');
revoke delete on places.residency_agreement from juluo_app;
create trigger stays before update on places.residency_agreement for each row execute function places.line_stays();

create function places.hash_agreement() returns trigger language plpgsql as $$
begin
  new.hash := encode(sha256(convert_to(new.text, 'UTF8')), 'hex');
  return new;
end $$;
create trigger hash before insert on places.residency_agreement for each row execute function places.hash_agreement();

create table places.application (
  community_id uuid not null references kernel.community (id),
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
  foreign key (community_id, residency_id) references places.residency (community_id, id),
  check ((state in ('declined', 'withdrawn', 'lapsed')) = (closed_at is not null)),
  check ((state = 'declined') = (reason is not null)),
  check (not over or state = 'accepted'),
  check (state in ('draft', 'withdrawn', 'lapsed') or submitted_at is not null)
);
create unique index one_application_at_a_time on places.application (community_id, residency_id, person_id)
  where state in ('draft', 'submitted', 'in_review', 'offered');
create index on places.application (community_id, person_id);
create index on places.application (community_id, state, submitted_at);
call kernel.keep_apart('places.application');

-- An application goes forward only, and what came to an end has ended.
create function places.application_steps() returns trigger language plpgsql as $$
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
create trigger steps before update of state on places.application for each row execute function places.application_steps();

-- Whoever is offered a place or has one takes it, until they have left.
create function places.count_places() returns trigger language plpgsql security definer set search_path = places, pg_temp as $$
declare
  before int := case when tg_op <> 'INSERT' and old.state in ('offered', 'accepted') and not old.over then 1 else 0 end;
  after  int := case when tg_op <> 'DELETE' and new.state in ('offered', 'accepted') and not new.over then 1 else 0 end;
begin
  if after <> before then
    update places.residency r set taken = r.taken + after - before
    where r.community_id = coalesce(new.community_id, old.community_id) and r.id = coalesce(new.residency_id, old.residency_id);
  end if;
  return null;
end $$;
create trigger places after insert or update of state, over or delete on places.application for each row execute function places.count_places();

create table places.application_review (
  community_id   uuid not null references kernel.community (id),
  application_id uuid not null,
  reviewer_id    uuid not null,
  mark           text check (mark in ('yes', 'no', 'unsure')),
  note           text check (length(note) between 1 and 1000),
  at             timestamptz not null,
  primary key (community_id, application_id, reviewer_id),
  foreign key (community_id, application_id) references places.application (community_id, id) on delete cascade,
  check (num_nonnulls(mark, note) > 0)
);
call kernel.keep_apart('places.application_review');

-- What somebody is offered. It is not changed: what they sign is what they read.
create table places.application_offer (
  community_id   uuid not null references kernel.community (id),
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
  foreign key (community_id, application_id) references places.application (community_id, id) on delete cascade,
  foreign key (community_id, residency_id) references places.residency (community_id, id),
  foreign key (community_id, residency_id, agreement) references places.residency_agreement (community_id, residency_id, number),
  foreign key (community_id, plan_id, plan_terms) references places.plan_terms (community_id, plan_id, number),
  foreign key (community_id, plan_id) references places.plan (community_id, id),
  foreign key (community_id, resource_id) references places.resource (community_id, id),
  check (num_nonnulls(plan_id, resource_id) = 1 and (plan_id is null) = (plan_terms is null) and (resource_id is null) = (quote is null)),
  check (resource_id is null or last_day > first_day)
);
call kernel.keep_apart('places.application_offer');
revoke delete on places.application_offer from juluo_app;
create trigger stays before update on places.application_offer for each row execute function places.line_stays();

-- Signed once, under the hash of the text that was offered.
create table places.application_signature (
  community_id    uuid not null references kernel.community (id),
  application_id  uuid not null,
  residency_id    uuid not null,
  agreement       int not null,
  hash            text not null,
  name            text check (length(name) between 1 and 120), -- as it was typed; null: somebody who has been erased since
  at              timestamptz not null,
  subscription_id uuid,
  booking_id      uuid,
  constraint signed_once primary key (community_id, application_id),
  foreign key (community_id, application_id) references places.application (community_id, id) on delete cascade,
  foreign key (community_id, residency_id) references places.residency (community_id, id),
  foreign key (community_id, application_id) references places.application_offer (community_id, application_id) on delete cascade,
  constraint signed_as_it_is foreign key (community_id, residency_id, agreement, hash)
    references places.residency_agreement (community_id, residency_id, number, hash),
  foreign key (community_id, subscription_id) references places.subscription (community_id, id),
  foreign key (community_id, booking_id) references places.booking (community_id, id),
  check (num_nonnulls(subscription_id, booking_id) <= 1)
);
call kernel.keep_apart('places.application_signature');
revoke delete on places.application_signature from juluo_app;

-- What it led to is written once beside it; later only the name can go.
create function places.signature_stays() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - array['name', 'subscription_id', 'booking_id'] is distinct from to_jsonb(old) - array['name', 'subscription_id', 'booking_id']
    or (new.name is distinct from old.name and new.name is not null)
    or (coalesce(old.subscription_id, old.booking_id) is not null and (new.subscription_id, new.booking_id) is distinct from (old.subscription_id, old.booking_id))
  then
    raise exception 'a signature stays as it was given' using errcode = 'integrity_constraint_violation', constraint = 'signature_stays';
  end if;
  return new;
end $$;
create trigger stays before update on places.application_signature for each row execute function places.signature_stays();

-- Somebody is erased: what came to nothing goes; of what was signed the days, the sums and the text stay, and nobody knows by whom.
create function places.forget_applicant(person uuid) returns void language sql set search_path = pg_catalog, pg_temp as $$
  delete from places.application where community_id = kernel.here() and person_id = person and state <> 'accepted';
  delete from places.application_review r using places.application a
  where r.community_id = kernel.here() and a.community_id = kernel.here() and a.id = r.application_id and a.person_id = person;
  update places.application_signature s set name = null from places.application a
  where s.community_id = kernel.here() and a.community_id = kernel.here() and a.id = s.application_id and a.person_id = person;
  update places.application set person_id = '00000000-0000-0000-0000-000000000000', answers = '[]' where community_id = kernel.here() and person_id = person;
$$;
revoke all on function places.forget_applicant(uuid) from public;
grant execute on function places.forget_applicant(uuid) to juluo_app;

-- What somebody gets of themselves: with the offer and the signature.
create function places.applications_of(person uuid) returns setof jsonb language sql stable set search_path = pg_catalog, pg_temp as $$
  select to_jsonb(a) - 'decided_by'
    || jsonb_build_object('residency', r.name_zh, 'offer', to_jsonb(o) - 'by_person', 'signature', to_jsonb(s) - 'hash' || jsonb_build_object('sha256', s.hash), 'agreement', g.text)
  from places.application a
  join places.residency r on r.community_id = a.community_id and r.id = a.residency_id
  left join places.application_offer o on o.community_id = a.community_id and o.application_id = a.id
  left join places.application_signature s on s.community_id = a.community_id and s.application_id = a.id
  left join places.residency_agreement g on g.community_id = o.community_id and g.residency_id = o.residency_id and g.number = o.agreement
  where a.community_id = kernel.here() and a.person_id = person order by a.id
$$;
revoke all on function places.applications_of(uuid) from public;
grant execute on function places.applications_of(uuid) to juluo_app;
