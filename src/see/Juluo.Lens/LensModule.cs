using static Juluo.Foundation.Role;

namespace Juluo.Lens;

public sealed partial class LensModule : Module
{
    /// <summary>The right to deny one's own tie, or to take that back.</summary>
    internal const string CorrectOwn = "lens.correct-own";

    public override string Name => "lens";

    public override string Sentence => "Who deals with whom, what ties that makes, and how the community is doing.";

    public override IReadOnlyList<Type> Uses => [typeof(PeopleModule)];

    public override Permissions Permissions { get; } =
        new(
            ("lens.see-own", "See one's own ties", Everybody),
            (CorrectOwn, "Correct one's own ties", Everybody),
            ("lens.measures", "See the community's figures", Everybody),
            ("lens.import", "Import interactions", [Operator, AllianceManager]),
            ("lens.export", "Export the anonymised network", [Researcher, Operator])
        )
        {
            Reading = ["lens.see-own", "lens.measures"],
        };

    /// <summary>The notification that someone claims to work together with the recipient.</summary>
    internal const string Corrections = "lens.correction";

    public override NotificationKinds Notifications => new(new NotificationKind(Corrections, NotificationWay.AtOnce, CorrectOwn));

    public override void Menu(Menu menu)
    {
        menu.Add(MenuGroup.People, "menu.network", "/network", 60, also: ["/ties"]);
        menu.Add(MenuGroup.Community, "menu.measures", "/measures", 20, along: true, also: ["/network"]);
        menu.Add(MenuGroup.Community, "menu.exports", "/exports", 60);
    }

    public override void Search(SearchPages pages)
    {
        pages.Add("network", "/network");
        pages.Add("measures", "/measures");
        pages.Add("exports", "/exports");
        pages.Add("imports", "/imports");
    }

    public override void Jobs(JobSchedule jobs)
    {
        jobs.Every<ComputeTies>(minutes: 15);
        jobs.Every<PurgePresence>(minutes: 24 * 60);
        jobs.Every<PurgeUploads>(minutes: 24 * 60);
    }

    public override void Reactions(Reactions reactions)
    {
        reactions.On<Interaction, RecordInteraction>();
        reactions.On<GroupInteraction, RecordTogether>();
        reactions.On<IntroductionStep, RecordFunnelStage>();
        reactions.On<AskStep, RecordAsk>();
    }

    public override void Services(IServiceCollection services) =>
        services
            .AddScoped<NetworkLens>()
            .AddScoped<MeasuresFacade>()
            .AddScoped<Ledger>()
            .AddScoped<InteractionImport>()
            .AddScoped<WhoIsTied>(s => s.GetRequiredService<NetworkLens>().ConfirmedWith);

    private static Role[] Everybody => Enum.GetValues<Role>();
}
