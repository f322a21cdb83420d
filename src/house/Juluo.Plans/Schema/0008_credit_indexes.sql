-- A credit is found by its key alone. While the table was young PostgreSQL took any index that begins with the community, and kept to it: it read the whole community's for each entry, and
-- ten thousand passes took half a minute to import. An index with a condition is taken only where the condition holds, and in these a row without a person, or without a key of its own, has nothing to seek.
drop index plans.credit_of_person;
create index credit_of_person on plans.credit using gist (community_id, person_id, days) where person_id is not null;
alter table plans.credit drop constraint one_credit_of_an_external_id;
create unique index one_credit_of_an_external_id on plans.credit (community_id, external_id) where external_id is not null;
