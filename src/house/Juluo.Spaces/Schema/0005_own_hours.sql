-- Weekly hours of a space that are not those of its site, counted as those are. A space without a row is open as its site is; holidays of the site hold for all.
create table spaces.resource_opening (
  community_id uuid not null,
  resource_id  uuid not null,
  weekday      smallint not null check (weekday between 1 and 7),
  opens        smallint not null check (opens between 0 and 1439),
  closes       smallint not null check (closes > opens and closes <= opens + 1440),
  primary key (community_id, resource_id, weekday, opens),
  foreign key (community_id, resource_id) references spaces.resource (community_id, id),
  constraint own_hours_of_a_day_are_apart
    exclude using gist (community_id with =, resource_id with =, weekday with =, int4range(opens, closes) with &&)
);
call postgres.keep_apart('spaces.resource_opening');
