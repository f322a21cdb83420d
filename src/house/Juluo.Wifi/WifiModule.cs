namespace Juluo.Wifi;

/// <summary>
/// The module of networks. The names of its job begin with <c>access</c> and its log entries with <c>reception</c>, its former modules, because these names are stored in the database.
/// </summary>
public sealed class WifiModule : Module
{
    public override string Name => "wifi";

    public override string Sentence => "Who may use the network of a site, each by a code of their own.";

    public override Part? Part => Juluo.Foundation.Part.Wifi;

    public override IReadOnlyList<Type> Uses =>
        [
            typeof(ReceptionModule),
            typeof(AccessModule),
            typeof(BookingsModule),
            typeof(PlansModule),
            typeof(SpacesModule),
            typeof(PeopleModule),
        ];

    public override void Menu(Menu menu) => menu.Add(MenuGroup.House, "menu.wifi", "/wifi", 40);

    public override void Search(SearchPages pages) => pages.Add("wifi", "/wifi");

    public override void Jobs(JobSchedule jobs) => jobs.Every<EndWifi>(minutes: 5);

    public override void Reactions(Reactions reactions) => reactions.On<MembershipChanged, WifiOfLeaver>();

    public override PersonalData PersonalData { get; } =
        new(
            new PersonalDataField("keys", "wifi.wifi_code", "person_id").Moves(unless: "true").Without("code_hash"),
            new PersonalDataField("keys", "wifi.wifi", "made_by").Cleared("made_by"),
            new PersonalDataField("stays", "wifi.wifi_session", "person_id").Without("session", "device").For(90, "began_at")
        )
        {
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal) { ["wifi.wifi_code.visitor_id"] = "goes with the visitor" },
        };

    public override void Services(IServiceCollection services) =>
        services
            .AddSingleton<CheckModule>(s => (work, stop) => CheckWifi.Look(s.GetRequiredService<Clock>(), work, stop))
            .AddScoped<WifiStore>()
            .AddScoped<WifiAccess>()
            .AddScoped<VisitorWifi>();
}
