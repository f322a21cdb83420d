namespace Juluo.Access;

public sealed partial class AccessModule : Module
{
    public override string Name => "access";

    public override string Sentence => "Who may open what.";

    public override Part? Part => Juluo.Foundation.Part.Doors;

    public override IReadOnlyList<Type> Uses => [typeof(BookingsModule), typeof(PlansModule), typeof(SpacesModule), typeof(PeopleModule)];

    public override NotificationKinds Notifications => new([.. DoorNotices.Kinds]);

    public override void Menu(Menu menu)
    {
        menu.Add(MenuGroup.House, "menu.doors", "/doors", 30, also: ["/access-groups", "/gateways", "/lock-services"]);
        menu.Add(MenuGroup.Me, "menu.me.keys", "/me/keys", 30, also: ["/me/visitors", "/me/post"]);
    }

    public override void Search(SearchPages pages)
    {
        pages.Add("keys", "/me/keys");
        pages.Add("doors", "/doors");
        pages.Add("new-door", "/doors/new");
        pages.Add("access-groups", "/access-groups");
        pages.Add("gateways", "/gateways");
        pages.Add("lock-services", "/lock-services");
    }

    public override void Jobs(JobSchedule jobs)
    {
        jobs.Every<WatchGateways>(minutes: 2);
        jobs.Every<ReconcileLocks>(minutes: 2);
    }

    public override void Events(PublicEvents events)
    {
        Door("opened", DoorEvent.Opened, DoorEvent.Remote, DoorEvent.Exit);
        Door("refused", DoorEvent.Refused);
        Door("forced", DoorEvent.Forced);
        Door("held-open", DoorEvent.HeldOpen);
        events.Add<GatewayChanged, GatewayEvent>("access.gateway.offline", SpacesModule.Reception, f => f.Online ? null : f.Now);
        events.Add<GatewayChanged, GatewayEvent>("access.gateway.online", SpacesModule.Reception, f => f.Online ? f.Now : null);

        void Door(string verb, params string[] kinds) =>
            events.Add<DoorHeard, DoorHeard.Data>(
                $"access.door.{verb}",
                SpacesModule.Reception,
                f => kinds.Contains(f.Kind) ? f.Now : null
            );
    }

    public override void Services(IServiceCollection services) =>
        services
            .AddSingleton<CheckModule>(s =>
                (work, stop) => CheckGateways.Look(s.GetRequiredService<Clock>(), s.GetRequiredService<MqttDoors>(), work, stop)
            )
            .AddSingleton<CheckModule>(_ => CheckLocks.Look)
            .AddSingleton<ILockService, KisiLocks>()
            .AddSingleton(LockPace.Usual)
            .AddScoped<LockStore>()
            .AddScoped<LockReconciling>()
            .AddScoped<LockUnlocking>()
            .AddSingleton(s => MqttSettings.Read(s.GetService<IConfiguration>()))
            .AddSingleton<MqttDoors>()
            .AddHostedService(s => s.GetRequiredService<MqttDoors>())
            .AddScoped<GatewayStore>()
            .AddScoped<KeepPart, KeepGateways>()
            .AddScoped<GatewayNews>()
            .AddScoped<GrantReader>()
            .AddScoped<CredentialStore>()
            .AddScoped<AccessEventStore>()
            .AddScoped<DoorChoices>()
            .AddScoped<AccessChoices>();

    public override void Reactions(Reactions reactions) => reactions.On<MembershipChanged, CredentialsOfLeaver>();
}
