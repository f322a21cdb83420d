-- A plan that was assigned by mistake is taken back on the same day, wholly: it has no days any more. It stays with its steps, and its charges are reversed.
alter table plans.subscription drop constraint subscription_days_check;
alter table plans.subscription add constraint subscription_days_check check (not lower_inf(days));
alter table plans.subscription_step drop constraint subscription_step_kind_check;
alter table plans.subscription_step add constraint subscription_step_kind_check
  check (kind in ('begun', 'paused', 'resumed', 'ended', 'continued', 'changed', 'withdrawn'));
