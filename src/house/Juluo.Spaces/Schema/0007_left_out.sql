-- What the last reading of a feed of holidays left out, by day and title: a house that stays open on a holiday is worth more than a number.
alter table spaces.holiday_feed add column left_out text[] not null default '{}'
  constraint few_left_out check (cardinality(left_out) <= 20);
