create schema collaborations;
grant usage on schema collaborations to juluo_app;
