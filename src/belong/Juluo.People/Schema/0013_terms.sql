-- On what terms a need or an offer is meant, and its last day, where the person says so. The day is the community's.
alter table people.want
  add column terms text check (terms in ('paid', 'barter', 'gift')),
  add column closes_on date;
create index want_by_last_day on people.want (community_id, closes_on) where ended_at is null and closes_on is not null;
