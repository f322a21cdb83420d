create schema programmes;
grant usage on schema programmes to juluo_app;
