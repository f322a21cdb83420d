-- The space that was booked for a meeting of a circle. Which meeting is Circles' to know: nothing here refers to its tables.
create table bookings.meeting_booking (
  community_id uuid not null,
  booking_id   uuid not null,
  meeting_id   uuid not null,
  primary key (community_id, booking_id),
  foreign key (community_id, booking_id) references bookings.booking (community_id, id) on delete cascade
);
create index on bookings.meeting_booking (community_id, meeting_id);
call postgres.keep_apart('bookings.meeting_booking');
