-- Requests to be erased. Until 30 November 2026 People kept them; the table comes as it is, with rows, constraints, indexes and policies.

create schema privacy;
grant usage on schema privacy to juluo_app;

alter table people.erasure set schema privacy;
