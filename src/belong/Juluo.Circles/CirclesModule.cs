namespace Juluo.Circles;

public sealed partial class CirclesModule : Module
{
    public override string Name => "circles";

    public override string Sentence =>
        "How people work together: their circles, when they meet, what they decide and what they own together.";

    public override Part? Part => Juluo.Foundation.Part.Circles;

    public override IReadOnlyList<Type> Uses => [typeof(PeopleModule), typeof(PicturesModule)];

    public override Permissions Permissions =>
        new(
            (
                CircleRights.Found,
                "Start circles",
                [Role.Member, Role.Resident, Role.Mentor, Role.FrontDesk, Role.Operator, Role.AllianceManager]
            ),
            (CircleRights.TakePartIn, "Take part in circles: join, meet, propose, look after them", Enum.GetValues<Role>()),
            (CircleRights.Vote, "Vote in circles, and give proxies", Enum.GetValues<Role>()),
            (CircleRights.Manage, "Step in where a circle has lost its coordinator", [Role.Operator])
        );

    public override IReadOnlyList<FileColumns> Files => [new("circles.circle_cover", "file_key", "small_key")];

    public override NotificationKinds Notifications => new([.. CircleNotices.Kinds]);

    public override void Menu(Menu menu) =>
        menu.Add(
            MenuGroup.People,
            "menu.circles",
            "/circles",
            30,
            also: ["/decisions", "/meetings"],
            when: typeof(HasCircles),
            begin: new("/circles/new", "circles.circle.found")
        );

    public override void Search(SearchPages pages)
    {
        pages.Add("circles", "/circles");
        pages.Add("new-circle", "/circles/new");
    }

    public override void Jobs(JobSchedule jobs)
    {
        jobs.Always<RunBallots>(minutes: 1);
        jobs.Every<EndTermsOfOffice>(minutes: 60);
        jobs.Always<PurgeCircleCovers>(minutes: 60);
    }

    public override void Services(IServiceCollection services) =>
        services
            .AddScoped<CirclesFacade>()
            .AddScoped<WaitingSource, WaitingVotes>()
            .AddScoped<ReceiptCookie>()
            .AddScoped<KeepPart, KeepOpenVotes>()
            .AddScoped<RefuseMerge>(s => s.GetRequiredService<CirclesFacade>().RefusesMerge);

    public override void Reactions(Reactions reactions) => reactions.On<MembershipChanged, CirclesOfLeaver>();
}
