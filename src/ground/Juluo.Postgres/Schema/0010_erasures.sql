-- Erasure of people, and what outlives it.

-- Whoever looked may be erased while the one who was looked at still reads that somebody did.
alter table kernel.look alter column looker_id drop not null;

-- That somebody was erased, by a digest of their key: who it was can be told from a backup that still has them, and from nothing else.
create table kernel.erased (
  community_id uuid not null references kernel.community (id),
  digest       bytea not null check (length(digest) = 32),
  at           timestamptz not null,
  primary key (community_id, digest)
);
call kernel.keep_apart('kernel.erased');
revoke update, delete on kernel.erased from juluo_app;

-- Files whose rows are gone. Removed right after the transaction, and once more by a job.
create table kernel.file_removal (
  community_id uuid not null references kernel.community (id),
  file_key     text not null,
  asked_at     timestamptz not null,
  primary key (community_id, file_key)
);
call kernel.keep_apart('kernel.file_removal');

-- Everything about one person in one file, for that person alone, for a week. Asking anew replaces it.
create table kernel.archive (
  community_id uuid not null references kernel.community (id),
  person_id    uuid not null,
  asked_at     timestamptz not null,
  errand_id    uuid not null,
  ready_at     timestamptz,
  file_key     text,
  bytes        bigint,
  primary key (community_id, person_id),
  constraint ready_with_its_file check ((ready_at is null) = (file_key is null) and (ready_at is null) = (bytes is null))
);
call kernel.keep_apart('kernel.archive');
