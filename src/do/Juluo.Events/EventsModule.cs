using static Juluo.Foundation.Role;

namespace Juluo.Events;

public sealed class EventsModule : Module
{
    public override string Name => "events";

    public override string Sentence => "Events: what takes place when and where, and who comes, with or without an account.";

    public override Part? Part => Juluo.Foundation.Part.Events;

    public override IReadOnlyList<Type> Uses => [typeof(BookingsModule), typeof(SpacesModule), typeof(PeopleModule)];

    public override Permissions Permissions =>
        new(
            (EventRights.Join, "See the events of members, and come", Enum.GetValues<Role>()),
            (EventRights.Host, "Host events", [Member, Resident, Mentor, Trainee, FrontDesk, Operator, AllianceManager, PublicServant]),
            (EventRights.Manage, "Change and cancel the events of others", [FrontDesk, Operator])
        );

    public override NotificationKinds Notifications =>
        new(new NotificationKind(EventRights.Notices, NotificationWay.AtOnce, EventRights.Join));

    public override void Menu(Menu menu)
    {
        menu.Add(MenuGroup.WhatsOn, "menu.events", "/events", 25, when: typeof(HasEvents), begin: new("/events/new", "events.event.plan"));
        menu.Add(MenuGroup.Foot, "menu.events", "/events", 40, when: typeof(EventsArePublic));
    }

    public override void Search(SearchPages pages)
    {
        pages.Add("events", "/events");
        pages.Add("new-event", "/events/new");
    }

    public override void Jobs(JobSchedule jobs)
    {
        jobs.Every<ExpireEventPlaces>(minutes: 5);
        jobs.Every<AskWhoCameToEvents>(minutes: 10);
        jobs.Every<PublishEventAttendance>(minutes: 30);
        jobs.Always<PurgeEventGuests>(minutes: 60);
    }

    public override void Services(IServiceCollection services) =>
        services
            .AddSingleton<EventAnswerLink>()
            .AddScoped<EventNotices>()
            .AddScoped<EventSpaces>()
            .AddScoped<EventPlaces>()
            .AddScoped<AlsoOn>()
            .AddScoped<EventFeed>()
            .AddScoped(s => new EventsFacade(
                s.GetRequiredService<UnitOfWork>(),
                s.GetRequiredService<Clock>(),
                s.GetRequiredService<EventSpaces>(),
                s.GetRequiredService<EventAnswerLink>()
            ))
            .AddSingleton<PublicPages>((work, stop) => PublicEvents(work, stop));

    /// <summary>Returns the addresses of coming public events, for the sitemap.</summary>
    private static async Task<IReadOnlyList<string>> PublicEvents(UnitOfWork work, CancellationToken stop) =>
        (
            await work.List<EventId>(
                $"""
                select id from events.event
                where community_id = {work.Community} and public and cancelled_at is null and ends_at > now() order by id
                """,
                stop
            )
        ).ConvertAll(id => $"/events/{id}");

    public override void Reactions(Reactions reactions)
    {
        reactions.On<MembershipChanged, EventsOfLeaver>();
        reactions.On<BookingChanged, EventSpaceChanged>();
    }

    public override void Events(PublicEvents events)
    {
        Event("planned", EventChanged.Planned);
        Event("changed", EventChanged.Changed);
        Event("cancelled", EventChanged.Cancelled);

        void Event(string verb, string change) =>
            events.Add<EventChanged, EventChanged.Data>(
                $"events.event.{verb}",
                EventRights.Join,
                f => f.Change == change ? new(f.Event) : null
            );
    }

    public override PersonalData PersonalData { get; } =
        new(
            new PersonalDataField("events", "events.event", "host_id").Moves().Cleared("host_id").AlsoShown(),
            new PersonalDataField("events", "events.cohost", "person_id").Moves("t.event_id", "o.event_id = t.event_id"),
            new PersonalDataField("event-answers", "events.attendee", "person_id").Moves("t.event_id", "o.event_id = t.event_id"),
            new PersonalDataField("event-answers", "events.attendee").In("email").For(PurgeEventGuests.KeepDays)
        )
        {
            Also = [typeof(EventsOfLeaver)],
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["events.event.resource_id"] = "a space; it names no one",
                ["events.event.series_id"] = "the dates of a series; it names no one",
                ["events.event.booking_id"] = "the booking of the space; bookings keep whom it is for",
            },
        };
}
