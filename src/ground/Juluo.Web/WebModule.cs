namespace Juluo.Web;

/// <summary>Infrastructure for slices and pages, their protection, and the pages that every community has regardless of its modules: today, settings, sites.</summary>
public sealed class WebModule : Module
{
    public override string Name => "web";

    public override string Sentence => "How a request becomes a page, and the pages that modules share.";

    public override IReadOnlyList<Type> Uses => [typeof(PostgresModule)];

    public override Permissions Permissions =>
        new(
            ("web.today", "See the day's page", [Role.Operator, Role.FrontDesk, Role.AllianceManager]),
            ("web.settings", "Change what the community says of itself, and its sites", [Role.Operator])
        )
        {
            Reading = ["web.today"],
        };

    public override PersonalData PersonalData { get; } = new(new PersonalDataField("tokens", "web.idempotency", "caller").NotShown());

    public override void Search(SearchPages pages)
    {
        pages.Add("today", "/today");
        pages.Add("home", "/home");
        pages.Add("me", "/me");
        pages.Add("settings", "/settings");
        pages.Add("public-page", "/settings/face");
        pages.Add("sites", "/settings/sites");
        pages.Add("parts", "/settings/parts");
        pages.Add("waiting", "/waiting");
        pages.Add("api", "/api");
    }

    public override void Jobs(JobSchedule jobs) => jobs.Every<PurgeIdempotencyKeys>(minutes: 60);

    public override void Menu(Menu menu)
    {
        menu.Add(MenuGroup.Home, "menu.home", "/home", 10, waiting: typeof(CountWaiting));
        menu.Add(MenuGroup.Today, "menu.today", "/today", 10);
        menu.Add(MenuGroup.Today, "waiting", "/waiting", 20, along: true, waiting: typeof(CountWaiting));
        menu.Add(MenuGroup.Settings, "menu.settings.community", "/settings", 10);
    }

    public override void Services(IServiceCollection services)
    {
        services
            .AddScoped<Sites>()
            .AddScoped<CommunityProfile>()
            .AddScoped<PartStore>()
            .AddScoped<WaitingList>()
            .AddScoped<DashboardWidgets>()
            .AddScoped<Cursors>()
            .AddScoped<SearchSources>()
            .AddScoped<Idempotency>()
            .AddSingleton<ShownOnce>();
        services
            .AddScoped<CurrentCaller>()
            .AddScoped<FormState>()
            .AddScoped<Uploads>()
            .AddScoped<PageLanguage>()
            .AddScoped<Nonce>()
            .AddSingleton<Pages.FilledWords>()
            .AddScoped<Pages.ShownMenu>();
        services.AddHttpContextAccessor();
        services.AddScoped(s =>
        {
            var caller = s.GetRequiredService<CurrentCaller>().Caller;
            var http = s.GetRequiredService<IHttpContextAccessor>().HttpContext;
            var language = caller?.Language ?? (http is null ? Languages.Chinese : SliceEndpoint.Asked(http));
            var zone = caller?.Community.Zone ?? NodaTime.DateTimeZone.Utc;
            var page = s.GetRequiredService<PageLanguage>();
            return new Words(
                s.GetRequiredService<Catalogue>(),
                language,
                zone,
                s.GetRequiredService<Clock>().Today(zone).Year,
                () => page.Further
            );
        });
        services.AddSingleton<CountUnread>((_, _, _) => Task.FromResult(0)); // until a module stores notifications
        services.AddSingleton<FindNames>((_, _) => Task.FromResult(new Dictionary<PersonId, string>())); // until a module stores people
        services.AddSingleton<WhoIsCalling>((_, community, language, _) => Task.FromResult(Caller.Visitor(community, language))); // until a module stores people
    }
}
