-- What an import of bookings does can be undone (delivery/0008).
call delivery.keep_imported('bookings.booking');
call delivery.keep_imported('bookings.quote', 'bookings.booking');
call delivery.keep_imported('bookings.claim', 'bookings.booking');
