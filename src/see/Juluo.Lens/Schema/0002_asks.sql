-- When a need was said, and when it had its first response: each once, for how many are answered within two days.
create table lens.ask (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  stage        smallint not null check (stage in (1, 2)),
  person_id    uuid not null, -- who said the need
  at           timestamptz not null,
  primary key (community_id, id, stage)
);
create index ask_of_person on lens.ask (community_id, person_id);
call postgres.keep_apart('lens.ask');
