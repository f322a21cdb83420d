-- A service for which all who ask can apply has no rules: setting up a company, for one.

alter table services.service alter column rules drop not null;
alter table services.service add constraint service_file_has_a_name check (rules_text is null or rules is not null);
