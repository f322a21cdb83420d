-- Addresses outside that receive public events, what was sent, and how each delivery went. Until 30 November 2026 Delivery kept them; the tables come as they are, with rows, constraints,
-- indexes and policies (decision 57).

create schema webhooks;
grant usage on schema webhooks to juluo_app;

alter table delivery.webhook set schema webhooks;
alter table delivery.webhook_event set schema webhooks;
alter table delivery.webhook_delivery set schema webhooks;
alter table delivery.webhook_attempt set schema webhooks;
