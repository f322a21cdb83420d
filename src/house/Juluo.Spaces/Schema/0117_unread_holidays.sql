-- How much of a feed of holidays was not understood: a holiday that is left out is told, not silently open.
alter table places.holiday_feed add column unread integer not null default 0;
