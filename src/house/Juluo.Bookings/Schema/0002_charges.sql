-- Which quotes are charged: when the price came to be owed, and when it was owed no more. What was agreed before this file was never charged, and so is not taken back either.
alter table bookings.quote
  add column charged_at timestamptz,
  add column reversed_at timestamptz,
  add constraint nothing_is_no_charge check (charged_at is null or amount > 0),
  add constraint reversed_what_was_charged check (reversed_at is null or charged_at is not null);
grant update (charged_at, reversed_at) on bookings.quote to juluo_app;

-- Of several quotes of a booking one is owed.
create unique index one_charge_at_a_time on bookings.quote (community_id, booking_id) where charged_at is not null and reversed_at is null;
