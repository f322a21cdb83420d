namespace Juluo.Bookings;

public sealed partial class BookingsModule : Module
{
    public override string Name => "bookings";

    public override string Sentence => "What is taken, by whom, until when.";

    public override IReadOnlyList<Type> Uses => [typeof(PlansModule), typeof(SpacesModule), typeof(CirclesModule), typeof(PeopleModule)];

    public override NotificationKinds Notifications => new([.. BookingNotices.Kinds, .. InvitationNotices.Kinds]);

    public override void Menu(Menu menu)
    {
        menu.Add(MenuGroup.Book, "menu.bookings", "/bookings", 30, also: ["/series"]);
        menu.Add(
            MenuGroup.Reception,
            "menu.requests",
            "/bookings",
            50,
            needs: SpacesModule.Reception,
            also: ["/series"],
            waiting: typeof(CountRequests)
        );
    }

    public override void Search(SearchPages pages)
    {
        pages.Add("bookings", "/bookings");
        pages.Add("booking-charges", "/bookings/charges");
        pages.Add("outside-calendars", "/places/calendars");
        pages.Add("bookings-import", "/bookings/import");
    }

    public override void Jobs(JobSchedule jobs)
    {
        jobs.Every<ExpireHolds>(minutes: 5);
        jobs.Every<ReleaseNoShows>(minutes: 5);
        jobs.Every<RefreshOutsideCalendars>(minutes: 10);
        jobs.Every<PurgeGuests>(minutes: 24 * 60);
    }

    public override void Reactions(Reactions reactions)
    {
        reactions.On<MembershipChanged, BookingsOfLeaver>();
        reactions.On<BookingChanged, OfferToWaitingList>();
        reactions.On<SeriesChanged, OfferWhatASeriesFrees>();
        reactions.On<BookingChanged, SendInvitations>();
        reactions.On<SeriesChanged, SendSeriesInvitations>();
    }

    /// <summary>Registers the webhook events. They carry ids, times, states and a path for details; no names, addresses or notes.</summary>
    public override void Events(PublicEvents events)
    {
        Booking("made", BookingChange.Made);
        Booking("moved", BookingChange.Moved);
        Booking("confirmed", BookingChange.Confirmed);
        Booking("declined", BookingChange.Declined);
        Booking("cancelled", BookingChange.Cancelled);
        Booking("checked-in", BookingChange.CheckedIn);
        Booking("ended", BookingChange.Ended);
        Booking("missed", BookingChange.Missed);
        Booking("lapsed", BookingChange.Lapsed);
        Series("made", BookingChange.Made);
        Series("moved", BookingChange.Moved);
        Series("confirmed", BookingChange.Confirmed);
        Series("declined", BookingChange.Declined);
        Series("cancelled", BookingChange.Cancelled);

        void Booking(string verb, BookingChange change) =>
            events.Add<BookingChanged, BookingEvent>(
                $"bookings.booking.{verb}",
                SpacesModule.Reception,
                f => f.Change == change ? f.Now : null
            );
        void Series(string verb, BookingChange change) =>
            events.Add<SeriesChanged, SeriesEvent>(
                $"bookings.series.{verb}",
                SpacesModule.Reception,
                f => f.Change == change ? new(f.Series, f.Bookings) : null
            );
    }

    public override void Services(IServiceCollection services)
    {
        services
            .AddScoped<Invitations>()
            .AddScoped<WaitingSource, WaitingBookings>()
            .AddScoped<MeetingPlaces>()
            .AddScoped<RoomsFacade>()
            .AddScoped<BookingsFacade>()
            .AddSingleton<GuestLink>();
        services.AddScoped<IUndoImport, UndoBookings>().AddSingleton(new ImportedRow("bookings.booking", "/bookings/{id}"));
    }
}
