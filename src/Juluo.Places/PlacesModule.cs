using Microsoft.Extensions.DependencyInjection;
using static Juluo.Kernel.Role;

namespace Juluo.Places;

public sealed partial class PlacesModule : Module
{
    internal const string Book = "places.book";
    internal const string Reception = "places.reception";
    internal const string Manage = "places.manage";

    public override string Name => "places";

    public override string Sentence => "The houses, what can be booked in them, and who is there.";

    public override IReadOnlyList<Type> Uses => [typeof(PeopleModule), typeof(AlliancesModule)];

    public override Permissions Permissions { get; } =
        new(
            (Book, "Book rooms, desks and equipment", [Member, Resident, Trainee, Mentor, FrontDesk, Operator, AllianceManager]),
            (Reception, "Book for others, answer requests, receive visitors", [FrontDesk, Operator]),
            (Manage, "Set up sites, what can be booked in them, and on what terms", [Operator]),
            (Review, "Read applications for residency, and say what one thinks of them", [FrontDesk, Operator]),
            (Admit, "Offer a residency or decline it", [Operator]),
            (Rounds, "Open seasonal rounds and share their times", [Operator]),
            (Sightings, "Tell whom the house's network sees", [Operator])
        );

    public override NotificationKinds Notifications =>
        new([
            .. BookingNotices.Kinds,
            .. DoorNotices.Kinds,
            .. VisitorNotices.Kinds,
            .. PlanNotices.Kinds,
            .. MailNotices.Kinds,
            .. InvitationNotices.Kinds,
            .. ApplicationNotices.Kinds,
            .. RoundNotices.Kinds,
        ]);

    public override void Menu(Menu menu)
    {
        menu.Add("menu.places", "/places", "building-community", Book, 25);
        menu.Add("menu.doors", "/doors", "door", Reception, 70);
        menu.Add("places.mail", "/mail-items", "mail", Reception, 75);
        menu.Add("places.plans", "/plans", "file-text", Reception, 76);
        menu.Add("menu.applications", "/applications", "inbox", Review, 77);
        menu.Add("places.deposits", "/deposits", "briefcase", Reception, 78);
        menu.Add("menu.calendar", "/calendar", "calendar-event", Book, 24);
    }

    public override void Routes(RouteGroup routes)
    {
        SiteRoutes(routes);
        FloorRoutes(routes);
        ResourceRoutes(routes);
        BookingRoutes(routes);
        SeriesRoutes(routes);
        RoundRoutes(routes); // /rounds
        DoorRoutes(routes);
        VisitRoutes(routes); // /here, /visits, /sites/{id}/evacuation, /places/use
        VisitorRoutes(routes); // /visitors, /me/visitors, /visit, /kiosk, /sites/{id}/reception
        PlanRoutes(routes); // /plans, /subscriptions, /passes, /me/plan
        MailItemRoutes(routes); // /mail-items, /me/mail
        PassportRoutes(routes); // /passports, /me/passport
        CalendarRoutes(routes);
        ResidencyRoutes(routes); // /residencies, /applications, /deposits, /me/applications
    }

    public override void Jobs(JobSchedule jobs)
    {
        jobs.Every<LetHoldsLapse>(minutes: 5);
        jobs.Every<ReleaseNoShows>(minutes: 5);
        jobs.Every<RefreshHolidays>(minutes: 360);
        VisitJobs(jobs);
        jobs.Every<WatchGateways>(minutes: 2);
        jobs.Every<ReconcileLocks>(minutes: 2);
        jobs.Every<KeepCredits>(minutes: 60);
        jobs.Every<RefreshOutsideCalendars>(minutes: 10);
        jobs.Every<LetOffersLapse>(minutes: 60);
    }

    public override void Reactions(Reactions reactions)
    {
        reactions.On<BookingChanged, OfferWhatIsFree>();
        reactions.On<SeriesChanged, OfferWhatASeriesFrees>();
        VisitReactions(reactions);
        reactions.On<BookingChanged, TellCalendars>();
        reactions.On<SeriesChanged, TellCalendarsOfSeries>();
    }

    public override void Services(IServiceCollection services)
    {
        DoorServices(services);
        CalendarServices(services);
    }
}
