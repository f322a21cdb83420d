-- A week has a price too.
alter table plans.price drop constraint price_per_check;
alter table plans.price add constraint price_per_check check (per in ('hour', 'day', 'night', 'week', 'month', 'booking'));
