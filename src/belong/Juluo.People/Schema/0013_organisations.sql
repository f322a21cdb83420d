-- Firms, studios, agencies and universities; who holds a position in them; and who supplies whom.

create table people.organisation (
  community_id uuid not null references kernel.community (id),
  id           uuid not null,
  name         text not null check (length(name) between 1 and 120),
  latin_name   text check (length(latin_name) between 1 and 120),
  kind         text not null check (kind in ('firm', 'studio', 'agency', 'university', 'association')),
  trade_id     uuid,
  trade_is_group boolean generated always as (case when trade_id is null then null else false end) stored,
  sentence     text check (length(sentence) between 1 and 300),
  site         text check (length(site) between 1 and 200),
  outside      boolean not null default false, -- known to us, not one of us: a chain that leans on it has a gap
  added_by     uuid,
  added_at     timestamptz not null,
  removed_at   timestamptz,
  primary key (community_id, id),
  foreign key (community_id, trade_id, trade_is_group) references people.trade (community_id, id, is_group),
  foreign key (community_id, added_by) references people.person (community_id, id) on delete set null (added_by)
);
create unique index one_organisation_of_a_name on people.organisation (community_id, people.fold(name)) where removed_at is null;
create index on people.organisation (community_id, trade_id) where removed_at is null;
call kernel.keep_apart('people.organisation');

-- Half-open: until is the first day that somebody no longer held it.
create table people.position (
  community_id    uuid not null references kernel.community (id),
  id              uuid not null,
  organisation_id uuid not null,
  person_id       uuid not null,
  title           text not null check (length(title) between 1 and 80),
  since           date not null,
  until           date,
  primary key (community_id, id),
  foreign key (community_id, organisation_id) references people.organisation (community_id, id) on delete cascade,
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade,
  constraint ends_after_it_began check (until > since),
  constraint one_position_at_a_time exclude using gist
    (community_id with =, organisation_id with =, person_id with =, people.fold(title) with =, daterange(since, until) with &&)
);
create index on people.position (community_id, person_id);
create index on people.position (community_id, organisation_id);
call kernel.keep_apart('people.position');

create table people.supply_link (
  community_id uuid not null references kernel.community (id),
  from_id      uuid not null,
  to_id        uuid not null,
  kind         text not null check (kind in ('buys_from', 'makes_for', 'distributes')),
  note         text check (length(note) between 1 and 120),
  primary key (community_id, from_id, to_id, kind),
  foreign key (community_id, from_id) references people.organisation (community_id, id) on delete cascade,
  foreign key (community_id, to_id) references people.organisation (community_id, id) on delete cascade,
  constraint nobody_supplies_themselves check (from_id <> to_id)
);
create index on people.supply_link (community_id, to_id);
call kernel.keep_apart('people.supply_link');

create table people.organisation_want (
  community_id    uuid not null references kernel.community (id),
  id              uuid not null,
  organisation_id uuid not null,
  kind            text not null check (kind in ('need', 'offer')),
  text            text not null check (length(text) between 1 and 200),
  since           timestamptz not null,
  ended_at        timestamptz,
  primary key (community_id, id),
  foreign key (community_id, organisation_id) references people.organisation (community_id, id) on delete cascade
);
create unique index organisation_wants_once on people.organisation_want (community_id, organisation_id, kind, people.fold(text)) where ended_at is null;
call kernel.keep_apart('people.organisation_want');
