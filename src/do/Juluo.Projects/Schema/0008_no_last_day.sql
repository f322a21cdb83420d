-- A project may run on without a planned end.
alter table projects.project alter column ends_on drop not null;
