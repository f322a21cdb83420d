-- Only what was imported has an id from elsewhere: what is booked by hand has no place in this index, and is not slowed down by it.
alter table places.booking drop constraint one_booking_of_an_external_id;
create unique index one_booking_of_an_external_id on places.booking (community_id, source, external_id) where external_id is not null;
