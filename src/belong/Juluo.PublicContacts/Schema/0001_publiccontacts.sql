-- The person whom strangers can write to. Until 30 November 2026 People kept them; the table comes as it is, with rows, constraints, indexes and policies.

create schema publiccontacts;
grant usage on schema publiccontacts to juluo_app;

alter table people.public_contact set schema publiccontacts;
