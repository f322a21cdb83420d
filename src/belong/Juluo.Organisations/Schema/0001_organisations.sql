-- Firms, studios, agencies and universities; who holds a position in them; and who supplies whom. Until 23 November 2026 they stood with People, whose files made their tables
-- (people/0001, 0006): they come over as they are, with rows, constraints, indexes and policies. What they refer to of People stands below and stays there.

create schema organisations;
grant usage on schema organisations to juluo_app;

alter table people.organisation set schema organisations;
alter table people.position set schema organisations;
alter table people.supply_link set schema organisations;
alter table people.organisation_want set schema organisations;
