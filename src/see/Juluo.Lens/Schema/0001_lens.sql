-- Evidence of who dealt with whom, the ties read from it, and the measures of the community. Lens alone reads and writes here.

create schema lens;
grant usage on schema lens to juluo_app;

-- Zones and sources by number: the ledger's rows stay small.
create table lens.label (
  community_id uuid not null references postgres.community (id),
  id           smallint not null,
  name         text not null check (length(name) between 1 and 200),
  primary key (community_id, id),
  constraint one_number_for_one_label unique (community_id, name)
);
call postgres.keep_apart('lens.label');

-- The ledger. Append-only: nobody may update a row, and only forgetting and retention remove any. The id is a hash of source and external
-- id, so what is told twice is kept once. No foreign key to the community: row-level security checks the same column, and a million rows
-- are not looked up one by one.
create table lens.interaction (
  community_id uuid not null,
  at           timestamptz not null,
  id           uuid not null,
  a            uuid not null,
  b            uuid not null,
  batch        int not null,
  minutes      real not null,
  present      smallint not null,
  kind         smallint not null,
  zone         smallint,
  source       smallint not null,
  primary key (community_id, at, id),
  constraint nobody_meets_themselves check (a <> b),
  constraint minutes_are_a_length check (minutes >= 0 and minutes < 'infinity'),
  constraint two_are_present check (present >= 2)
) partition by range (at);
call postgres.keep_apart('lens.interaction');
revoke update, delete on lens.interaction from juluo_app;

-- Where rows of a month without a partition wait; make_room moves them.
create table lens.interaction_rest partition of lens.interaction default;
call postgres.keep_apart('lens.interaction_rest');
revoke all on lens.interaction_rest from juluo_app;

-- What was written and is not yet counted in the ties. It is committed with its rows, so counting misses none and counts none twice.
create sequence lens.batch as int;
grant usage on sequence lens.batch to juluo_app;
create table lens.fresh (
  community_id uuid not null references postgres.community (id),
  batch        int not null,
  first_at     timestamptz not null,
  last_at      timestamptz not null,
  primary key (community_id, batch)
);
call postgres.keep_apart('lens.fresh');

-- Makes the partition of a month, if it is not there, and moves into it what waited in the rest.
create function lens.make_room(moment timestamptz) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  first date := date_trunc('month', moment at time zone 'UTC')::date;
  after date := (first + interval '1 month')::date;
  part  text := format('interaction_%s', to_char(first, 'YYYYMM'));
begin
  if to_regclass('lens.' || part) is not null then
    return;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('lens.make_room', 0));
  if to_regclass('lens.' || part) is not null then
    return;
  end if;
  execute format('create table lens.%I (like lens.interaction including defaults including constraints including indexes)', part);
  -- The owner is bound by row-level security too; it is lifted here alone, to move rows of every community, and the table is locked meanwhile.
  alter table lens.interaction_rest no force row level security;
  execute format('with moved as (delete from lens.interaction_rest where at >= %L and at < %L returning *) insert into lens.%I select * from moved',
    first::timestamp at time zone 'UTC', after::timestamp at time zone 'UTC', part);
  alter table lens.interaction_rest force row level security;
  execute format('alter table lens.interaction attach partition lens.%I for values from (%L) to (%L)',
    part, first::timestamp at time zone 'UTC', after::timestamp at time zone 'UTC');
  call postgres.keep_apart(format('lens.%I', part)::regclass);
  execute format('revoke all on lens.%I from juluo_app', part);
end $$;

-- Removes a person from the ledger of this community.
create function lens.forget(person uuid) returns bigint language sql security definer set search_path = pg_catalog, pg_temp as $$
  with gone as (delete from lens.interaction where community_id = postgres.here() and (a = person or b = person) returning 1) select count(*) from gone
$$;

-- Removes counted presence (kinds below 10) older than a moment; its strength has been kept.
create function lens.let_go(before timestamptz) returns bigint language sql security definer set search_path = pg_catalog, pg_temp as $$
  with gone as (
    delete from lens.interaction i where community_id = postgres.here() and at < before and kind < 10
      and not exists (select from lens.fresh f where f.community_id = i.community_id and f.batch = i.batch) returning 1)
  select count(*) from gone
$$;
revoke all on function lens.make_room(timestamptz), lens.forget(uuid), lens.let_go(timestamptz) from public;
grant execute on function lens.make_room(timestamptz), lens.forget(uuid), lens.let_go(timestamptz) to juluo_app;

-- Strength that carries forward: its value on one day; it fades at the kind's half-life.
create table lens.evidence (
  community_id uuid not null references postgres.community (id),
  a            uuid not null,
  b            uuid not null,
  kind         smallint not null,
  value        double precision not null,
  day          double precision not null,
  times        int not null,
  by_a         int not null,
  minutes      double precision not null,
  first_at     timestamptz not null,
  last_at      timestamptz not null,
  primary key (community_id, a, b, kind),
  constraint evidence_is_of_an_ordered_pair check (a < b)
);
create index evidence_of_b on lens.evidence (community_id, b);
call postgres.keep_apart('lens.evidence');

-- On which days somebody was seen, and in which zone; kept as long as raw presence.
create table lens.visit (
  community_id uuid not null references postgres.community (id),
  person_id    uuid not null,
  day          date not null,
  zone         smallint not null,
  primary key (community_id, person_id, day, zone)
);
create index visits_of_a_day on lens.visit (community_id, day);
call postgres.keep_apart('lens.visit');

-- The state of everybody's ties as last computed.
create table lens.tie (
  community_id uuid not null references postgres.community (id),
  a            uuid not null,
  b            uuid not null,
  kind         smallint not null,
  probability  real not null,
  strength     real not null,
  significance real not null,
  rank         real not null,
  days         smallint not null,
  advice_a     int not null,
  advice_b     int not null,
  parallel     real not null,
  exchange     real not null,
  cooperation  real not null,
  first_at     timestamptz not null,
  last_at      timestamptz not null,
  hidden       boolean not null default false, -- one of the two asked that nobody else sees it
  reasons      jsonb not null,
  primary key (community_id, a, b),
  constraint tie_is_of_an_ordered_pair check (a < b)
);
create index tie_of_b on lens.tie (community_id, b);
call postgres.keep_apart('lens.tie');

-- What ties were at the end of each week, for looking back.
create table lens.tie_week (
  community_id uuid not null references postgres.community (id),
  week         date not null,
  a            uuid not null,
  b            uuid not null,
  kind         smallint not null,
  strength     real not null,
  probability  real not null,
  primary key (community_id, week, a, b)
);
call postgres.keep_apart('lens.tie_week');

-- What one of the two said about a tie. It wins over what was computed.
create table lens.correction (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  a            uuid not null,
  b            uuid not null,
  by_person_id uuid not null,
  says         text not null check (says in ('partner', 'stranger', 'hide')),
  made_at      timestamptz not null,
  answered_at  timestamptz,
  agreed       boolean,
  undone_at    timestamptz,
  was          jsonb, -- the tie before, to put back when it is undone
  primary key (community_id, id),
  constraint correction_is_of_an_ordered_pair check (a < b),
  constraint only_one_of_the_two_corrects check (by_person_id in (a, b))
);
create unique index one_correction_in_force on lens.correction (community_id, a, b, by_person_id) where undone_at is null;
create index correction_of_b on lens.correction (community_id, b) where undone_at is null;
call postgres.keep_apart('lens.correction');

-- Whose presence counted when ties were last computed: a change means computing that person anew.
create table lens.counted (
  community_id uuid not null references postgres.community (id),
  person_id    uuid not null,
  primary key (community_id, person_id)
);
call postgres.keep_apart('lens.counted');

-- Weekly figures of the community, each with its band, its usual value and how many people it stands for.
create table lens.measure (
  community_id uuid not null references postgres.community (id),
  week         date not null,
  name         text not null,
  value        double precision,
  low          double precision,
  high         double precision,
  usual        double precision,
  n            int not null,
  detail       jsonb not null default '{}',
  primary key (community_id, week, name)
);
call postgres.keep_apart('lens.measure');

-- What other modules counted for a measure: of so many, so many were done.
create table lens.tally (
  community_id uuid not null references postgres.community (id),
  week         date not null,
  name         text not null,
  done         int not null,
  of_all       int not null,
  primary key (community_id, week, name),
  constraint done_is_part_of_all check (done between 0 and of_all)
);
call postgres.keep_apart('lens.tally');

-- How far introductions came, as Matching told it: each rung once.
create table lens.introduction (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  rung         smallint not null,
  a            uuid not null,
  b            uuid not null,
  at           timestamptz not null,
  primary key (community_id, id, rung)
);
call postgres.keep_apart('lens.introduction');

-- Places in the picture stay, so that people find themselves again.
create table lens.spot (
  community_id uuid not null references postgres.community (id),
  person_id    uuid not null,
  x            real not null,
  y            real not null,
  primary key (community_id, person_id)
);
call postgres.keep_apart('lens.spot');

-- Sentences' numbers of the whole network, made with the ties: one row a community.
create table lens.reading (
  community_id uuid not null references postgres.community (id),
  computed_at  timestamptz not null,
  evidence_to  timestamptz,
  people       int not null,
  picture      jsonb not null,
  -- The weeks gone by apart from the present: the page reads the one, its scrubber fetches the other. Rows of numbers: a, b, kind, strength, probability, week.
  past         text not null default '[]',
  primary key (community_id)
);
call postgres.keep_apart('lens.reading');

-- Two persons turned out to be one: what was counted of the one that went is counted with the one that was kept, and can be taken out again.
create table lens.alias (
  community_id uuid not null references postgres.community (id),
  gone_id      uuid not null,
  kept_id      uuid not null,
  primary key (community_id, gone_id),
  constraint nobody_is_their_own_alias check (gone_id <> kept_id)
);
create index on lens.alias (community_id, kept_id);
call postgres.keep_apart('lens.alias');

-- Carried strength of the one that went, as it was on the day it was added to the other's.
create table lens.alias_evidence (
  community_id uuid not null references postgres.community (id),
  gone_id      uuid not null,
  other_id     uuid not null,
  kind         smallint not null,
  value        double precision not null,
  day          double precision not null,
  times        int not null,
  given        int not null, -- how often the one that went gave
  minutes      double precision not null,
  first_at     timestamptz not null,
  last_at      timestamptz not null,
  primary key (community_id, gone_id, other_id, kind)
);
create index on lens.alias_evidence (community_id, other_id);
call postgres.keep_apart('lens.alias_evidence');

-- Files that were sent to be imported: looked at first, written when somebody says so. What a file brought stays in the list, without who sent it and without the file itself.
create table lens.upload (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  made_at      timestamptz not null,
  by_person_id uuid,
  source       text not null,
  file_name    text not null,
  file_key     text not null,
  nodes_key    text,
  import_order jsonb not null,
  report       jsonb not null,
  problems     text[] not null,
  state        text not null check (state in ('looked', 'refused', 'writing', 'kept')),
  rows         bigint not null,
  kept         bigint not null,
  primary key (community_id, id)
);
call postgres.keep_apart('lens.upload');
