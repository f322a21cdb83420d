-- What is stored under a name takes that of today (postgres/0002).
call postgres.rename_in('access.lock_service', 'failure');
