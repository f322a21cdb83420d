-- What a week's list would be with another number of introductions, as it was last compared: it takes as long as two lists, so it is kept.
create table matching.what_if (
  community_id uuid not null references postgres.community (id),
  week         date not null,
  usual        smallint not null check (usual between 0 and 8),
  result       jsonb not null, -- counts of people, and of no fewer than five
  made_at      timestamptz not null,
  primary key (community_id, week, usual)
);
call postgres.keep_apart('matching.what_if');
