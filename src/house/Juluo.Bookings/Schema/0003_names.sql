-- What is stored under a name takes that of today (postgres/0002).
call postgres.rename_in('bookings.series_miss', 'why');
call postgres.rename_in('bookings.outside_calendar', 'failure');
