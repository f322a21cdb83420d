-- On what terms somebody uses the houses. What a plan includes stands in tables of their own.

create table places.plan (
  community_id uuid not null references kernel.community (id),
  id           uuid not null,
  name_zh      text not null check (length(name_zh) between 1 and 80),
  name_en      text not null check (length(name_en) between 1 and 80),
  about_zh     text check (length(about_zh) <= 2000),
  about_en     text check (length(about_en) <= 2000),
  amount       bigint not null check (amount >= 0), -- a month, in minor units of the community's currency
  made_at      timestamptz not null,
  retired_at   timestamptz, -- nobody new; who has it keeps it
  version      int not null default 1,
  external_id  text check (length(external_id) between 1 and 120),
  primary key (community_id, id),
  constraint one_plan_of_an_external_id unique (community_id, external_id)
);
call kernel.keep_apart('places.plan');

-- Somebody has a plan from one day until the day before another; one plan once at a time.
create table places.subscription (
  community_id uuid not null,
  id           uuid not null,
  plan_id      uuid not null,
  person_id    uuid not null,
  days         daterange not null check (not isempty(days) and not lower_inf(days)),
  amount       bigint not null check (amount >= 0), -- a month, as it was agreed
  currency     text not null check (currency ~ '^[A-Z]{3}$'),
  made_at      timestamptz not null,
  made_by      uuid,
  external_id  text check (length(external_id) between 1 and 120),
  primary key (community_id, id),
  foreign key (community_id, plan_id) references places.plan (community_id, id),
  constraint one_subscription_of_an_external_id unique (community_id, external_id),
  constraint a_plan_once_at_a_time exclude using gist (community_id with =, person_id with =, plan_id with =, days with &&)
);
call kernel.keep_apart('places.subscription');

alter table places.rule add foreign key (community_id, plan_id) references places.plan (community_id, id);
alter table places.price add foreign key (community_id, plan_id) references places.plan (community_id, id);
