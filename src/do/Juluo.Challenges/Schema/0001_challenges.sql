create schema challenges;
grant usage on schema challenges to juluo_app;
