-- Circles: people of the community who look after something together, the parts they hold in it, and what became of both.

-- For tables that are a record: what is written stays as it was written.
create function people.stays_as_written() returns trigger language plpgsql as $$
begin
  raise exception '% is a record: what is written there stays', tg_table_name using errcode = 'integrity_constraint_violation', constraint = 'stays_as_written';
end $$;

create table people.circle (
  community_id uuid not null references kernel.community (id),
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
call kernel.keep_apart('people.circle');

create table people.circle_member (
  community_id uuid not null references kernel.community (id),
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
  foreign key (community_id, circle_id) references people.circle (community_id, id),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade,
  check (until >= since),
  check ((state = 'over') = (ended_on is not null))
);
create unique index once_in_a_circle on people.circle_member (community_id, circle_id, person_id) where state <> 'over';
create index on people.circle_member (community_id, person_id) where state <> 'over';
call kernel.keep_apart('people.circle_member');

-- What happened in a circle, for all who may see it.
create table people.circle_event (
  community_id uuid not null references kernel.community (id),
  id           uuid not null,
  circle_id    uuid not null,
  at           timestamptz not null,
  kind         text not null,
  by_person    uuid,
  person_id    uuid,
  detail       jsonb not null default '{}',
  primary key (community_id, id),
  foreign key (community_id, circle_id) references people.circle (community_id, id)
);
create index on people.circle_event (community_id, circle_id, at desc);
call kernel.keep_apart('people.circle_event');
revoke update, delete on people.circle_event from juluo_app;
create trigger stays before update or delete on people.circle_event for each row execute function people.stays_as_written();
