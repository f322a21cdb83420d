-- Who asked to be introduced to whom, as long as nobody has answered; what was answered is gone.
create table matching.request (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  person_id    uuid not null, -- who asks
  other_id     uuid not null, -- to whom
  note         text not null check (length(note) between 1 and 500),
  asked_at     timestamptz not null,
  primary key (community_id, id),
  constraint one_request_to_a_person unique (community_id, person_id, other_id),
  constraint nobody_asks_for_themselves check (person_id <> other_id)
);
create index on matching.request (community_id, other_id);
call postgres.keep_apart('matching.request');
