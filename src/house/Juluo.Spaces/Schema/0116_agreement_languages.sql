-- In which language an agreement is written, as whoever wrote it says; null: in another, or from before it was asked.
alter table places.residency_agreement add column language text check (length(language) between 2 and 20);
