-- What a service says of itself in Spanish: those whose rules speak it are offered in it.

alter table services.service
  add column title_es text check (length(title_es) between 1 and 120),
  add column about_es text check (length(about_es) between 1 and 2000);
