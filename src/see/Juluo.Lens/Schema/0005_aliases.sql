-- Two persons turned out to be one: what was counted of the one that went is counted with the one that was kept, and can be taken out again.

create table lens.alias (
  community_id uuid not null references kernel.community (id),
  gone_id      uuid not null,
  kept_id      uuid not null,
  primary key (community_id, gone_id),
  constraint nobody_is_their_own_alias check (gone_id <> kept_id)
);
create index on lens.alias (community_id, kept_id);
call kernel.keep_apart('lens.alias');

-- Carried strength of the one that went, as it was on the day it was added to the other's.
create table lens.alias_evidence (
  community_id uuid not null references kernel.community (id),
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
call kernel.keep_apart('lens.alias_evidence');
