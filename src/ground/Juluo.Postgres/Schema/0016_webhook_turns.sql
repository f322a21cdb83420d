-- One call at a time goes to a webhook, and a silent one is left alone as a whole. Whoever calls has it until calling_until, and a caller that was killed no longer.
alter table kernel.webhook
  add column called_at     timestamptz,
  add column calling_until timestamptz,
  add column quiet_until   timestamptz,
  add column unanswered    int not null default 0, -- calls in a row that nobody answered
  drop constraint webhook_state_check,
  add constraint webhook_state_check check (state in ('on', 'off', 'failed', 'gone', 'removed'));

create index webhook_delivery_next on kernel.webhook_delivery (community_id, webhook_id, due_at) where done_at is null and gave_up_at is null;
drop index kernel.webhook_delivery_due;
