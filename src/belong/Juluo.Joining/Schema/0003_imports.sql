-- A long list of members is written by a task, which holds it meanwhile; one at a time in a community. When it ends well the list is gone, else it may be tried again.
alter table joining.sheet add column errand_id uuid;
create unique index one_import_at_a_time on joining.sheet (community_id) where errand_id is not null;
