-- Who gets the evacuation list of a site by mail, and when: so that it is at hand where neither house nor server can be reached.
create table places.evacuation_mail (
  community_id uuid not null,
  site_id      uuid not null,
  hour         smallint check (hour between 0 and 23), -- each day, on the site's wall clock; null: not by the clock
  on_change    boolean not null default false,
  minutes      smallint not null default 60 check (minutes in (30, 60, 120, 240)), -- between two that are sent because something changed
  daily_on     date, -- the last day of which the list was sent by the clock
  sent_at      timestamptz,
  sent_hash    bytea, -- of who stood on the last one
  primary key (community_id, site_id),
  foreign key (community_id, site_id) references kernel.site (community_id, id)
);
call kernel.keep_apart('places.evacuation_mail');

create table places.evacuation_warden (
  community_id uuid not null,
  site_id      uuid not null,
  person_id    uuid not null,
  primary key (community_id, site_id, person_id),
  foreign key (community_id, site_id) references kernel.site (community_id, id)
);
create index on places.evacuation_warden (community_id, person_id);
call kernel.keep_apart('places.evacuation_warden');
