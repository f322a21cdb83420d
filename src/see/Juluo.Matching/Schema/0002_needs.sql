-- Needs of people who are here that nobody here meets, as last looked: who asked is told, and where else to ask.
create table matching.unmet_need (
  community_id uuid not null references postgres.community (id),
  want_id      uuid not null, -- of People
  person_id    uuid not null,
  since        timestamptz not null,
  primary key (community_id, want_id)
);
create index on matching.unmet_need (community_id, person_id);
call postgres.keep_apart('matching.unmet_need');
