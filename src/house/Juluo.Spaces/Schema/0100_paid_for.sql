-- Who pays for a plan that somebody else has: a company for its people, a member for their assistant. Null: whoever has it.
alter table places.subscription add column payer_id uuid;
create index on places.subscription (community_id, payer_id) where payer_id is not null;
