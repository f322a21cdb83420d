-- New members who may not know anybody yet, as the hourly job last found them; the day's page only reads.
create table matching.newcomer (
  community_id uuid not null references kernel.community (id),
  person_id    uuid not null,
  joined_on    date not null,
  colleagues   int not null, -- others of their trade
  primary key (community_id, person_id)
);
call kernel.keep_apart('matching.newcomer');
