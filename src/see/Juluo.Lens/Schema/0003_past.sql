-- The weeks gone by apart from the present: the page reads the one, its scrubber fetches the other. Rows of numbers: a, b, kind, strength, probability, week.
alter table lens.reading add column past text not null default '[]';
