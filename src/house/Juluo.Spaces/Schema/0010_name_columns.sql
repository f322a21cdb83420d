-- Columns that hold names of the program (postgres/0007).
call postgres.list_names('spaces.holiday_feed', 'problem');
