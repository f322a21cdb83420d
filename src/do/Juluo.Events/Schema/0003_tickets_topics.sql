-- Events to which people come with a ticket, and their topics.

alter table events.event
  add ticketed boolean not null default false,
  add topics   text[] not null default '{}' check (cardinality(topics) <= 5);
