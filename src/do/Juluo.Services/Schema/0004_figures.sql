-- Figures of a year for rules whose amounts change each year: those that a community adds before the program brings them, or in their place.

create table services.figures (
  community_id uuid not null references postgres.community (id),
  rules      text not null check (length(rules) between 1 and 60), -- the name of the rules
  from_day   date not null,
  until_day  date not null, -- the first day that is no longer in it
  text       text not null check (length(text) between 1 and 40000), -- the file, as it was checked
  added_at   timestamptz not null,
  added_by   uuid,
  primary key (community_id, rules, from_day),
  constraint figures_end_after_they_begin check (from_day < until_day),
  constraint one_figure_a_day exclude using gist (community_id with =, rules with =, daterange(from_day, until_day) with &&)
);
call postgres.keep_apart('services.figures');
