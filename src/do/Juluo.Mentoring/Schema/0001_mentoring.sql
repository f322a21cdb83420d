create schema mentoring;
grant usage on schema mentoring to juluo_app;
