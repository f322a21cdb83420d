using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Places;

public sealed partial class PlacesModule
{
    private static void CalendarRoutes(RouteGroup routes)
    {
        routes.Map<ShowCalendar>(); // GET  /calendar

        routes.Map<ShowCalendarLinks>(); // GET  /calendar/links
        routes.Map<AddCalendarLink>(); // POST /calendar/links
        routes.Map<RevokeCalendarLink>(); // POST /calendar/links/{id}/revocation
        routes.Map<ReadCalendarLink>(); // GET  /calendar/feeds/{secret}   iCalendar

        routes.Map<ShowScreens>(); // GET  /places/screens
        routes.Map<AddScreen>(); // POST /places/screens
        routes.Map<RevokeScreen>(); // POST /places/screens/{id}/revocation
        routes.Map<ShowScreen>(); // GET  /screens/{secret}

        routes.Map<ShowOutsideCalendars>(); // GET  /places/calendars
        routes.Map<AddOutsideCalendar>(); // POST /places/calendars
        routes.Map<RefreshOutsideCalendar>(); // POST /places/calendars/{id}/refresh
        routes.Map<RemoveOutsideCalendar>(); // POST /places/calendars/{id}/removal

        routes.Map<ShowGuestAnswer>(); // GET  /bookings/answers/{token}
        routes.Map<AnswerAsGuest>(); // POST /bookings/answers/{token}
    }

    private static void CalendarServices(IServiceCollection services) =>
        services.AddScoped<OutsideCalendarReading>().AddScoped<Invitations>().AddSingleton<GuestLink>();
}
