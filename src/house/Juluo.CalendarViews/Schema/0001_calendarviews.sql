-- The addresses at which calendar programs read. Until 30 November 2026 Bookings kept them; the table comes as it is, with rows, constraints, indexes and policies (decision 54).

create schema calendarviews;
grant usage on schema calendarviews to juluo_app;

alter table bookings.calendar_link set schema calendarviews;
