-- Each answer of reception has a link of its own; the links of the mails before it lead to the same page.
alter table reception.visitor
  add column earlier_hashes bytea[] not null default '{}';

create index visitor_of_an_earlier_link on reception.visitor using gin (earlier_hashes) where earlier_hashes <> '{}';
