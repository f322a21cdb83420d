-- Who has put away the first steps that they were shown; what is done is seen from what there is.
create table reception.walk_dismissed (
  community_id uuid not null references postgres.community (id),
  person_id    uuid not null,
  walk         text not null check (walk in ('member', 'operator')),
  at           timestamptz not null,
  primary key (community_id, person_id, walk)
);
call postgres.keep_apart('reception.walk_dismissed');
