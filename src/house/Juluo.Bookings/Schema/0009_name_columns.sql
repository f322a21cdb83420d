-- Columns that hold names of the program (postgres/0007).
call postgres.list_names('bookings.series_miss', 'why');
call postgres.list_names('bookings.outside_calendar', 'failure');
