-- Files that were sent to be imported: looked at first, written when somebody says so.
create table lens.upload (
  community_id uuid not null references kernel.community (id),
  id           uuid not null,
  made_at      timestamptz not null,
  by_person_id uuid not null,
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
call kernel.keep_apart('lens.upload');
