-- The food bank (食物銀行): what is stored by lot and date, who gave it, and how it is shared out among households that are known by a number alone.

create schema foodbank;
grant usage on schema foodbank to juluo_app;

-- What a community decides about its food bank. Without a row the usual values hold.
create table foodbank.settings (
  community_id  uuid not null references postgres.community (id),
  child_percent int not null check (child_percent between 10 and 100), -- of what an adult gets
  keep_days     int not null check (keep_days between 7 and 365), -- so long it is known which card had what
  digest_key    text not null check (length(digest_key) between 1 and 1000), -- sealed: by it the references of offices are made unreadable
  primary key (community_id)
);
call postgres.keep_apart('foodbank.settings');

-- The parcel of one adult: tenths of a unit of each kind of food.
create table foodbank.plan_line (
  community_id uuid not null references postgres.community (id),
  kind         text not null check (kind in ('staple', 'protein', 'vegetable', 'fruit', 'dairy', 'pantry', 'baby', 'household')),
  tenths       int not null check (tenths between 0 and 500),
  primary key (community_id, kind)
);
call postgres.keep_apart('foodbank.plan_line');

create table foodbank.volunteer (
  community_id uuid not null references postgres.community (id),
  person_id    uuid not null,
  since        timestamptz not null,
  primary key (community_id, person_id),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade
);
call postgres.keep_apart('foodbank.volunteer');

create table foodbank.item (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  name_zh      text check (length(name_zh) between 1 and 60),
  name_en      text check (length(name_en) between 1 and 90),
  unit         text not null check (unit in ('piece', 'bag', 'pack', 'can', 'bottle', 'box', 'carton', 'jar', 'bunch')),
  kind         text not null check (kind in ('staple', 'protein', 'vegetable', 'fruit', 'dairy', 'pantry', 'baby', 'household')),
  contains     text[] not null default '{}' check (cardinality(contains) <= 16), -- what some people do not eat
  grams        int check (grams between 1 and 100000), -- of one unit; null: not weighed
  grace_days   int not null default 0 check (grace_days between 0 and 365), -- so long after its best-before day it is still given
  made_at      timestamptz not null,
  retired_at   timestamptz,
  primary key (community_id, id),
  constraint item_named_in_a_language check (coalesce(name_zh, name_en) is not null)
);
call postgres.keep_apart('foodbank.item');

create table foodbank.donor (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  name         text not null check (length(name) between 1 and 120),
  made_at      timestamptz not null,
  link_number  int not null default 0, -- counts the links to its report; only the latest opens
  linked       boolean not null default false,
  primary key (community_id, id),
  constraint one_donor_of_a_name unique (community_id, name)
);
call postgres.keep_apart('foodbank.donor');

create table foodbank.donation (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  donor_id     uuid, -- null: the donor does not wish to be known, or food was bought
  on_day       date not null,
  note         text check (length(note) between 1 and 300),
  entered_at   timestamptz not null,
  entered_by   uuid,
  primary key (community_id, id),
  foreign key (community_id, donor_id) references foodbank.donor (community_id, id)
);
create index on foodbank.donation (community_id, donor_id, on_day);
call postgres.keep_apart('foodbank.donation');

-- What came at once of one item with one date. Its amounts are the sums of its movements and are changed by them alone.
create table foodbank.lot (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  donation_id  uuid not null,
  item_id      uuid not null,
  date_kind    text not null check (date_kind in ('use_by', 'best_before')),
  expires_on   date, -- null: it has no date, as salt
  place        text check (length(place) between 1 and 60),
  shelf        int not null default 0, -- units on the shelf
  packed       int not null default 0, -- units in parcels that wait
  primary key (community_id, id),
  foreign key (community_id, donation_id) references foodbank.donation (community_id, id),
  foreign key (community_id, item_id) references foodbank.item (community_id, id),
  constraint shelf_never_below_zero check (shelf >= 0),
  constraint packed_never_below_zero check (packed >= 0),
  constraint use_by_has_a_day check (date_kind = 'best_before' or expires_on is not null)
);
create index on foodbank.lot (community_id, donation_id);
create index on foodbank.lot (community_id, item_id, expires_on);
call postgres.keep_apart('foodbank.lot');

create table foodbank.distribution (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  site_id      uuid not null,
  on_day       date not null, -- of the site's calendar
  starts_at    timestamptz not null,
  ends_at      timestamptz not null check (ends_at > starts_at),
  walk_ins     int not null default 0 check (walk_ins between 0 and 500), -- expected without a slot: for them something stays on the shelf
  made_at      timestamptz not null,
  opened_at    timestamptz, -- until then only those who work here see it
  shared_at    timestamptz, -- the parcels are made up
  closed_at    timestamptz,
  cancelled_at timestamptz,
  primary key (community_id, id),
  foreign key (community_id, site_id) references web.site (community_id, id),
  constraint closed_or_cancelled check (closed_at is null or cancelled_at is null)
);
create index on foodbank.distribution (community_id, on_day);
call postgres.keep_apart('foodbank.distribution');

-- The ledger of all stock. It knows of lots and days, and of no household.
create table foodbank.movement (
  community_id    uuid not null references postgres.community (id),
  id              uuid not null,
  lot_id          uuid not null,
  kind            text not null check (kind in ('in', 'packed', 'unpacked', 'given', 'taken_back', 'thrown', 'counted')),
  shelf           int not null, -- by so much the shelf changes
  packed          int not null, -- by so much what is in parcels changes
  reason          text check (reason in ('expired', 'damaged', 'cold_chain', 'recalled', 'other')),
  note            text check (length(note) between 1 and 200),
  distribution_id uuid,
  at              timestamptz not null,
  by_person       uuid,
  primary key (community_id, id),
  foreign key (community_id, lot_id) references foodbank.lot (community_id, id),
  foreign key (community_id, distribution_id) references foodbank.distribution (community_id, id),
  constraint movement_moves_as_its_kind_says check (case kind
    when 'in' then shelf > 0 and packed = 0
    when 'packed' then shelf < 0 and packed = -shelf
    when 'unpacked' then shelf > 0 and packed = -shelf
    when 'given' then shelf = 0 and packed < 0
    when 'taken_back' then shelf = 0 and packed > 0
    when 'thrown' then shelf < 0 and packed = 0 and reason is not null
    when 'counted' then shelf <> 0 and packed = 0
  end)
);
create index on foodbank.movement (community_id, lot_id, id);
create index on foodbank.movement (community_id, distribution_id) where distribution_id is not null;
call postgres.keep_apart('foodbank.movement');
create trigger line_stays before update on foodbank.movement for each row execute function postgres.line_stays();

-- A movement changes its lot: the lot's row is held, so that of two at once the second sees what the first left.
create function foodbank.move_lot() returns trigger language plpgsql as $$
begin
  update foodbank.lot l set shelf = l.shelf + new.shelf, packed = l.packed + new.packed
  where l.community_id = new.community_id and l.id = new.lot_id;
  return null;
end $$;
create trigger move_lot after insert on foodbank.movement for each row execute function foodbank.move_lot();

-- A household: a number on a card, and what its parcel depends on. No name, no address, no phone.
create table foodbank.card (
  community_id     uuid not null references postgres.community (id),
  id               uuid not null,
  number           text not null check (number ~ '^[0-9]{8}$'), -- the last digit checks the others
  adults           int not null check (adults between 1 and 30),
  children         int not null check (children between 0 and 30),
  avoids           text[] not null default '{}' check (cardinality(avoids) <= 16),
  language         text not null check (length(language) between 2 and 12),
  issued_how       text not null check (issued_how in ('referred', 'interview', 'self_declared', 'emergency')),
  reference_digest bytea, -- of the reference that the issuing office gave, by a key of the community's
  issued_at        timestamptz not null,
  issued_by        uuid,
  withdrawn_at     timestamptz,
  primary key (community_id, id),
  constraint one_card_of_a_number unique (community_id, number)
);
create unique index one_card_for_a_reference on foodbank.card (community_id, reference_digest) where withdrawn_at is null;
call postgres.keep_apart('foodbank.card');

create table foodbank.slot (
  community_id    uuid not null references postgres.community (id),
  id              uuid not null,
  distribution_id uuid not null,
  starts_at       timestamptz not null,
  ends_at         timestamptz not null check (ends_at > starts_at),
  capacity        int not null check (capacity between 1 and 500),
  taken           int not null default 0,
  primary key (community_id, id),
  constraint slot_of_its_distribution unique (community_id, distribution_id, id),
  foreign key (community_id, distribution_id) references foodbank.distribution (community_id, id),
  constraint slot_has_room check (taken between 0 and capacity)
);
call postgres.keep_apart('foodbank.slot');

-- Which card comes to which distribution: in a slot, or without one.
create table foodbank.pick_up (
  community_id    uuid not null references postgres.community (id),
  distribution_id uuid not null,
  card_id         uuid not null,
  slot_id         uuid, -- null: came without one
  chosen_at       timestamptz not null,
  by_desk         boolean not null,
  primary key (community_id, distribution_id, card_id),
  foreign key (community_id, distribution_id, slot_id) references foodbank.slot (community_id, distribution_id, id),
  foreign key (community_id, card_id) references foodbank.card (community_id, id)
);
create index on foodbank.pick_up (community_id, slot_id);
call postgres.keep_apart('foodbank.pick_up');

-- A slot counts its own places: its row is held while one is taken.
create function foodbank.count_slot() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' and old.slot_id is not null and (tg_op = 'DELETE' or new.slot_id is distinct from old.slot_id) then
    update foodbank.slot s set taken = s.taken - 1 where s.community_id = old.community_id and s.id = old.slot_id;
  end if;
  if tg_op <> 'DELETE' and new.slot_id is not null and (tg_op = 'INSERT' or new.slot_id is distinct from old.slot_id) then
    update foodbank.slot s set taken = s.taken + 1 where s.community_id = new.community_id and s.id = new.slot_id;
  end if;
  return null;
end $$;
create trigger count_slot after insert or update or delete on foodbank.pick_up for each row execute function foodbank.count_slot();

-- What a card gets at a distribution, out of which lot.
create table foodbank.portion (
  community_id    uuid not null references postgres.community (id),
  distribution_id uuid not null,
  card_id         uuid not null,
  lot_id          uuid not null,
  units           int not null check (units > 0),
  primary key (community_id, distribution_id, card_id, lot_id),
  foreign key (community_id, distribution_id, card_id) references foodbank.pick_up (community_id, distribution_id, card_id),
  foreign key (community_id, lot_id) references foodbank.lot (community_id, id)
);
create index on foodbank.portion (community_id, lot_id);
call postgres.keep_apart('foodbank.portion');

-- A card has its parcel once at a distribution: the key says so, whatever two desks do at the same moment.
create table foodbank.claim (
  community_id    uuid not null references postgres.community (id),
  distribution_id uuid not null,
  card_id         uuid not null,
  given_at        timestamptz not null,
  given_by        uuid,
  constraint a_parcel_once primary key (community_id, distribution_id, card_id),
  foreign key (community_id, distribution_id, card_id) references foodbank.pick_up (community_id, distribution_id, card_id)
);
call postgres.keep_apart('foodbank.claim');

-- What stays of a distribution when it is closed: counts.
create table foodbank.distribution_count (
  community_id    uuid not null references postgres.community (id),
  distribution_id uuid not null,
  households      int not null check (households >= 0),
  people          int not null check (people >= 0),
  absent          int not null check (absent >= 0), -- had a slot and did not come
  without_slot    int not null check (without_slot >= 0),
  primary key (community_id, distribution_id),
  foreign key (community_id, distribution_id) references foodbank.distribution (community_id, id)
);
call postgres.keep_apart('foodbank.distribution_count');

-- How many households had something of a donor's at a distribution.
create table foodbank.donor_reach (
  community_id    uuid not null references postgres.community (id),
  distribution_id uuid not null,
  donor_id        uuid not null,
  households      int not null check (households >= 0),
  people          int not null check (people >= 0),
  primary key (community_id, distribution_id, donor_id),
  foreign key (community_id, distribution_id) references foodbank.distribution (community_id, id),
  foreign key (community_id, donor_id) references foodbank.donor (community_id, id)
);
create index on foodbank.donor_reach (community_id, donor_id);
call postgres.keep_apart('foodbank.donor_reach');
