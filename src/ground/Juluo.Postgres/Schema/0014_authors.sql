-- What is told outside names nobody, and may be in somebody's own words: whose, so that it goes with them.
alter table kernel.webhook_event add column author_id uuid;
