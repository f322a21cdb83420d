-- What a plan includes, version by version, and what became of who has it. Both are only added to: a bill of any month finds what held then.

create function places.stays_as_written() returns trigger language plpgsql as $$
begin
  raise exception '% is a record: what is written there stays', tg_table_name using errcode = 'integrity_constraint_violation', constraint = 'stays_as_written';
end $$;

create table places.plan_terms (
  community_id  uuid not null,
  plan_id       uuid not null,
  number        int not null check (number > 0),
  amount        bigint not null check (amount >= 0), -- a month
  currency      text not null check (currency ~ '^[A-Z]{3}$'),
  minutes       jsonb not null default '{}' check (jsonb_typeof(minutes) = 'object'), -- a month, by kind of resource; -1: as much as they like
  days          smallint check (days between 0 and 31), -- in the house, a month; null: every day
  sites         uuid[] not null default '{}', -- empty: all
  guests        smallint not null default 0 check (guests between 0 and 99), -- that may come along at a time
  mail_address  boolean not null default false,
  doors         text not null default 'opening' check (doors in ('none', 'opening', 'always')),
  passport_days smallint not null default 0 check (passport_days between 0 and 31), -- a month, at houses of allied communities
  made_at       timestamptz not null,
  made_by       uuid,
  primary key (community_id, plan_id, number),
  -- Whoever makes a plan may write its first terms before it.
  foreign key (community_id, plan_id) references places.plan (community_id, id) on delete cascade deferrable initially deferred
);
call kernel.keep_apart('places.plan_terms');
revoke update, delete on places.plan_terms from juluo_app;

-- A plan is never without terms, also one that comes from an import.
create function places.first_terms() returns trigger language plpgsql as $$
begin
  insert into places.plan_terms (community_id, plan_id, number, amount, currency, made_at)
  select new.community_id, new.id, 1, new.amount, c.currency, new.made_at from kernel.community c where c.id = new.community_id
  on conflict (community_id, plan_id, number) do nothing;
  return null;
end $$;
create trigger first_terms after insert on places.plan for each row execute function places.first_terms();

insert into places.plan_terms (community_id, plan_id, number, amount, currency, made_at)
select p.community_id, p.id, 1, p.amount, c.currency, p.made_at from places.plan p join kernel.community c on c.id = p.community_id
on conflict do nothing;

-- Who has a plan has it on the terms of the day on which it was given.
alter table places.subscription add column terms int;
update places.subscription set terms = 1;
alter table places.subscription alter column terms set not null;
alter table places.subscription add foreign key (community_id, plan_id, terms) references places.plan_terms (community_id, plan_id, number);

create function places.newest_terms() returns trigger language plpgsql as $$
begin
  if new.terms is null then
    select max(t.number) into new.terms from places.plan_terms t where t.community_id = new.community_id and t.plan_id = new.plan_id;
  end if;
  return new;
end $$;
create trigger newest_terms before insert on places.subscription for each row execute function places.newest_terms();

-- Only the days can change, and what changed them is a step.
revoke update, delete on places.subscription from juluo_app;
grant update (days) on places.subscription to juluo_app;
create index subscription_of_person on places.subscription using gist (community_id, person_id, days);

create table places.pause (
  community_id    uuid not null,
  id              uuid not null,
  subscription_id uuid not null,
  days            daterange not null check (not isempty(days) and not lower_inf(days) and not upper_inf(days)),
  made_at         timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, subscription_id) references places.subscription (community_id, id),
  constraint one_pause_at_a_time exclude using gist (community_id with =, subscription_id with =, days with &&)
);
call kernel.keep_apart('places.pause');

create table places.subscription_step (
  community_id    uuid not null,
  id              uuid not null,
  subscription_id uuid not null,
  at              timestamptz not null,
  kind            text not null check (kind in ('begun', 'paused', 'resumed', 'ended', 'continued', 'changed')),
  day             date not null, -- the first on which it is so
  until           date, -- of a pause: the first on which it is not so any more
  to_id           uuid, -- of a change: what it was changed into
  by_person       uuid,
  note            text check (length(note) between 1 and 200),
  primary key (community_id, id),
  foreign key (community_id, subscription_id) references places.subscription (community_id, id),
  foreign key (community_id, to_id) references places.subscription (community_id, id)
);
create index on places.subscription_step (community_id, subscription_id, at);
call kernel.keep_apart('places.subscription_step');
revoke update, delete on places.subscription_step from juluo_app;
create trigger stays before update or delete on places.subscription_step for each row execute function places.stays_as_written();
