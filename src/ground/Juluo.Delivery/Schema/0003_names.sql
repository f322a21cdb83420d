-- What is stored under a name takes that of today (postgres/0002).
call postgres.rename_in('delivery.notification', 'kind');
call postgres.rename_in('delivery.notification', 'sentence');
call postgres.rename_in('delivery.notification_choice', 'kind');
call postgres.rename_in('delivery.webhook', 'kinds');

-- The name of an event stands in the body, too, which is sent again as it is.
alter table delivery.webhook_event no force row level security;
update delivery.webhook_event set kind = postgres.name_of_today(kind), body = replace(body, '"' || kind || '"', '"' || postgres.name_of_today(kind) || '"')
where kind <> postgres.name_of_today(kind);
alter table delivery.webhook_event force row level security;
