-- Copies that were made in one go have the same key, by which they are taken back together; null: it is no copy.
alter table spaces.resource add column copying_id uuid;
create index on spaces.resource (community_id, copying_id) where copying_id is not null;
