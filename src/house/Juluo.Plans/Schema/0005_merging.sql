-- Two people who are found to be one have their plans, passes and days together.
grant update (person_id) on plans.subscription, plans.credit, plans.day_use to juluo_app;
