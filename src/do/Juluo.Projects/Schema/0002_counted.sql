-- What was done counts as evidence once its undo has had time; until then nothing of it is told.
alter table projects.log_entry add column counted_at timestamptz;
alter table projects.milestone add column reached_at timestamptz, add column counted_at timestamptz;
create index log_entry_to_count on projects.log_entry (community_id, written_at) where counted_at is null;
create index milestone_to_count on projects.milestone (community_id, reached_at) where counted_at is null and reached_at is not null;
