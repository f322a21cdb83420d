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

-- What became of a subscription is called otherwise in facts that are under way.
alter table delivery.outbox no force row level security;
update delivery.outbox set payload = payload - 'deed' || jsonb_build_object('change', payload -> 'deed')
where kind = 'plans.subscription.changed' and payload ? 'deed';
alter table delivery.outbox force row level security;
