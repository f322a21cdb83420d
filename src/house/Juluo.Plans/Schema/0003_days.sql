-- Somebody came whom neither a plan nor a pass brings, and the desk let it be: the day is counted and costs nothing.
alter table plans.day_use add column waived boolean not null default false;
alter table plans.day_use drop constraint day_use_check;
alter table plans.day_use add constraint what_brings_them check (waived <> (num_nonnulls(credit_id, subscription_id) > 0));
