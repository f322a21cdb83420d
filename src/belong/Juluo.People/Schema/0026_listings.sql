-- Communities that wish to be found: where they are and what they care about, for the public index. Nobody is in it until an operator says so.

create table people.listing (
  community_id uuid not null references kernel.community (id),
  listed       boolean not null default false,
  city         text check (length(city) between 1 and 80),
  latitude     double precision check (latitude between -85 and 85), -- as far as the map reaches
  longitude    double precision check (longitude between -180 and 180),
  site         text check (length(site) between 1 and 200),
  tags         text[] not null default '{}' check (cardinality(tags) <= 8),
  primary key (community_id),
  constraint a_place_has_both_coordinates check ((latitude is null) = (longitude is null))
);
call kernel.keep_apart('people.listing');
create policy public_index on people.listing for select using (listed);
