-- Services of an imported list that could not be read: work to do, until they are mended here or in the list, or dismissed.
create table helpdirectory.import_fault (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  source       text not null check (length(source) between 1 and 120),
  row          int not null check (row > 0), -- its number in the file
  name         text check (length(name) <= 100),
  text         text check (length(text) <= 100000), -- as it came; null: too long to be mended here
  made_at      timestamptz not null,
  dismissed_at timestamptz,
  primary key (community_id, id),
  constraint one_fault_per_row unique (community_id, source, row)
);
call postgres.keep_apart('helpdirectory.import_fault');
