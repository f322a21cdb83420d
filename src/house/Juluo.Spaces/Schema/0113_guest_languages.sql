-- The language in which somebody from outside is written to, as whoever asked them chose. Null: those asked before one could choose, and our own people, who have theirs.
alter table places.booking_guest add column language text check (length(language) between 2 and 20);
alter table places.booking_guest add constraint language_of_an_outsider check (language is null or person_id is null);
