-- Delivery to the authority (交件): how a service's cases are handed over, in batches, and what the authority says of each. Until 30 November 2026 Casework kept it; the tables come as they
-- are, with rows, constraints, indexes and policies (decision 57).

create schema casedeliveries;
grant usage on schema casedeliveries to juluo_app;

alter table casework.delivery_setting set schema casedeliveries;
alter table casework.delivery_batch set schema casedeliveries;
alter table casework.delivery_line set schema casedeliveries;
alter table casework.delivery_key set schema casedeliveries;
