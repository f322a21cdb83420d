-- Two people who are found to be one have their deposits together.
grant update (person_id) on residencies.deposit to juluo_app;
