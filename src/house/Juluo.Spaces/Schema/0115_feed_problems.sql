-- What its sentence says of the problem: the host that did not answer, the status that came.
alter table places.holiday_feed add column problem_with jsonb;
