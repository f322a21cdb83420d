-- Two rows that are one human being. The row that goes stays as another name of the one that is kept, so that what other rooms wrote of it still leads
-- to somebody, and so that it can be undone.

alter table people.person
  add column merged_into uuid,
  add foreign key (community_id, merged_into) references people.person (community_id, id),
  add constraint merged_into_somebody_else check (merged_into <> id),
  add constraint who_was_merged_is_not_here check (merged_into is null or (state = 'alumni' and account_id is null));
create index on people.person (community_id, merged_into) where merged_into is not null;
create index on people.person (community_id, lower(email));

create table people.merge (
  community_id uuid not null references kernel.community (id),
  id           uuid not null,
  kept_id      uuid not null,
  gone_id      uuid not null,
  at           timestamptz not null,
  by_person_id uuid not null,
  before       jsonb not null, -- what has to come back when it is undone
  undone_at    timestamptz,
  primary key (community_id, id),
  foreign key (community_id, kept_id) references people.person (community_id, id) on delete cascade,
  foreign key (community_id, gone_id) references people.person (community_id, id) on delete cascade
);
create unique index merged_once_at_a_time on people.merge (community_id, gone_id) where undone_at is null;
call kernel.keep_apart('people.merge');
