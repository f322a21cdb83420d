-- Visitors that come from another program, by what it calls them.
alter table reception.visitor
  add column external_id text check (length(external_id) between 1 and 120),
  add constraint one_visitor_of_an_external_id unique (community_id, external_id);
