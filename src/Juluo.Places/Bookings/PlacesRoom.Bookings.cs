namespace Juluo.Places;

public sealed partial class PlacesModule
{
    private static void BookingRoutes(RouteGroup routes)
    {
        routes.Panel<BookingsAtHome>(); // on /home
        routes.Map<ListBookings>(); // GET  /bookings
        routes.Map<BookResource>(); // POST /bookings
        routes.Map<ShowBookingImport>(); // GET  /bookings/import
        routes.Map<ImportBookings>(); // POST /bookings/import
        routes.Map<ShowBooking>(); // GET  /bookings/{id}
        routes.Map<ConfirmBooking>(); // POST /bookings/{id}/confirmation
        routes.Map<MoveBooking>(); // POST /bookings/{id}/time
        routes.Map<CancelBooking>(); // POST /bookings/{id}/cancellation
        routes.Map<CheckIn>(); // POST /bookings/{id}/arrival
        routes.Map<EndBooking>(); // POST /bookings/{id}/departure
        routes.Map<DecideBooking>(); // POST /bookings/{id}/decision
        routes.Map<AddGuest>(); // POST /bookings/{id}/guests
        routes.Map<RemoveGuest>(); // POST /bookings/{id}/guests/removal
        routes.Map<WaitFor>(); // POST /waiting
        routes.Map<FindTimes>(); // GET  /times
        routes.Map<StopWaiting>(); // POST /waiting/{id}/withdrawal
    }
}
