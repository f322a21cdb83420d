-- How many are here and how many need something, without reading what each may be found by: it was most of the time of a search for a rare name.

create index finding_present on people.finding (community_id, needing) where present;
