-- The weeks whose needs were mailed to people who may help: once each.
create table matching.need_digest (
  community_id uuid not null references postgres.community (id),
  week         date not null check (extract(isodow from week) = 1),
  at           timestamptz not null,
  constraint mailed_once_a_week primary key (community_id, week)
);
call postgres.keep_apart('matching.need_digest');

-- A link of such a mail, by the hash of its secret: one need for one person.
create table matching.need_link (
  community_id uuid not null references postgres.community (id),
  hash         bytea not null,
  want_id      uuid not null, -- of People
  person_id    uuid not null,
  made_at      timestamptz not null,
  primary key (community_id, hash),
  constraint a_need_is_mailed_once unique (community_id, want_id, person_id)
);
create index need_link_of_person on matching.need_link (community_id, person_id);
call postgres.keep_apart('matching.need_link');
