using static Juluo.Foundation.Role;

namespace Juluo.Reception;

public sealed partial class ReceptionModule : Module
{
    /// <summary>The permission of a site's network to report that it detected a person; it allows nothing else.</summary>
    internal const string Sightings = "reception.sightings";

    public override string Name => "reception";

    public override string Sentence => "Who is here: members and visitors, and how the space is used.";

    public override IReadOnlyList<Type> Uses =>
        [
            typeof(PostModule),
            typeof(AccessModule),
            typeof(BookingsModule),
            typeof(PlansModule),
            typeof(SpacesModule),
            typeof(PublicContactsModule),
            typeof(PeopleModule),
        ];

    public override Permissions Permissions { get; } = new((Sightings, "Tell whom the house's network sees", [Operator]));

    public override NotificationKinds Notifications => new([.. VisitorNotices.Kinds]);

    public override void Menu(Menu menu)
    {
        menu.Add(MenuGroup.Visit, "menu.visit-us", "/visit", 30, when: typeof(OpenToVisits));
        menu.Add(MenuGroup.Visit, "menu.day-pass", "/day-pass", 40, when: typeof(OpenToDayPasses));
        menu.Add(MenuGroup.WhatsOn, "menu.here", "/here", 20);
        menu.Add(MenuGroup.Reception, "menu.visitors", "/visitors", 10, also: ["/visits"], waiting: typeof(CountVisitRequests));
        menu.Add(MenuGroup.Reception, "menu.here", "/here", 20, along: true);
        menu.Add(MenuGroup.Reception, "menu.evacuation", "/evacuation", 60);
    }

    public override void Search(SearchPages pages)
    {
        pages.Add("here", "/here");
        pages.Add("visitors", "/visitors");
        pages.Add("my-visitors", "/me/visitors");
        pages.Add("evacuation", "/sites/{id}/evacuation");
        pages.Add("reception-settings", "/sites/{id}/reception");
        pages.Add("screens", "/places/screens");
        pages.Add("use", "/places/use");
        pages.Add("uncovered", "/visits/uncovered");
        pages.Add("visitors-import", "/visitors/import");
    }

    public override void Jobs(JobSchedule jobs)
    {
        jobs.Every<EndForgottenVisits>(minutes: 15);
        jobs.Every<MailEvacuation>(minutes: 5);
        jobs.Every<CountDays>(minutes: 60);
        jobs.Every<PublishPresence>(minutes: 60);
        jobs.Every<ReadUtilisation>(minutes: 60);
        jobs.Every<PurgeVisitors>(minutes: 24 * 60);
    }

    public override void Reactions(Reactions reactions)
    {
        reactions.On<MembershipChanged, VisitsOfLeaver>();
        reactions.On<BookingChanged, OnArrivalConfirmed>();
        reactions.On<DoorPassed, OnAccessEvent>();
        reactions.On<DaysGained, OnDaysGained>();
    }

    public override void Events(PublicEvents events)
    {
        events.Add<VisitChanged, VisitEvent>("reception.visit.checked-in", SpacesModule.Reception, f => f.CheckedIn ? f.Now : null);
        events.Add<VisitChanged, VisitEvent>("reception.visit.checked-out", SpacesModule.Reception, f => f.CheckedIn ? null : f.Now);
        Visitor("expected", VisitorChange.Expected);
        Visitor("arrived", VisitorChange.Arrived);
        Visitor("left", VisitorChange.Left);
        Visitor("cancelled", VisitorChange.Cancelled);

        void Visitor(string verb, VisitorChange change) =>
            events.Add<VisitorChanged, VisitorEvent>(
                $"reception.visitor.{verb}",
                SpacesModule.Reception,
                f => f.Change == change ? f.Now : null
            );
    }

    public override void Services(IServiceCollection services) =>
        services
            .AddScoped<Arrivals>()
            .AddScoped<VisitorsFacade>()
            .AddScoped<PresenceFacade>()
            .AddScoped<WaitingSource, WaitingVisits>()
            .AddScoped<EvacuationMailing>()
            .AddSingleton(new ImportedRow("reception.visitor", "/visitors/{id}/badge"));
}
