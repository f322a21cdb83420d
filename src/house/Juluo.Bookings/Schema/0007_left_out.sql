-- What the last reading of a calendar left out, by day and without titles: each may be a meeting over which a space can be booked.
alter table bookings.outside_calendar add column left_out text[] not null default '{}'
  constraint few_left_out check (cardinality(left_out) <= 20);
