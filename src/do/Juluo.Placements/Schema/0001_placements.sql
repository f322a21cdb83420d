create schema placements;
grant usage on schema placements to juluo_app;
