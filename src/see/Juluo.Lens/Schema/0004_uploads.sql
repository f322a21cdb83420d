-- What a file brought stays in the list of imports, without who sent it and without the file itself.
alter table lens.upload alter column by_person_id drop not null;
