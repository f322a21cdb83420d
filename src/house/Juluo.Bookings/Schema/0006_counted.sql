-- Of a table that it takes for empty, PostgreSQL finds a row by the first index that begins with the community, and every claim and quote asks for its booking: thousands that are brought at once
-- would each read all the others. Counted once while there are few, they are found by their key.
create function bookings.count_bookings() returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (select reltuples < 100 from pg_class where oid = 'bookings.booking'::regclass) then
    analyze bookings.booking;
  end if;
end $$;
