namespace Juluo.People;

public sealed partial class PeopleModule : Module
{
    public override string Name => "people";

    public override string Sentence => "Who belongs to the community, what they need and offer, and what they agreed to.";

    public override IReadOnlyList<Type> Uses => [typeof(IdentityModule), typeof(PicturesModule)];

    public override Permissions Permissions =>
        new(
            (ProfessionRights.Edit, "Edit the list of professions", [Role.Operator]),
            ("people.see", "See who is here, what they need and what they offer", Enum.GetValues<Role>()),
            ("people.manage", "Bring people in, see their addresses", [Role.Operator]),
            (RoleGiving.Permission, "Give and take roles, and say what the community's own may do", [Role.Operator])
        )
        {
            Reading = ["people.see"],
            WhenPaused = ["people.see"],
        };

    public override NotificationKinds Notifications =>
        new(
            new NotificationKind(RemindOfTrials.Kind, NotificationWay.AtOnce, "people.see"),
            new NotificationKind(RequestConsents.Kind, NotificationWay.AtOnce, "people.see"),
            new NotificationKind(AddressClaims.Kind, NotificationWay.AtOnce, "people.manage"),
            new NotificationKind(LeavingNotices.Kind, NotificationWay.AtOnce, "people.manage")
        );

    public override IReadOnlyList<MovedAddress> MovedAddresses => [new("/trades", "/professions")];

    public override void Menu(Menu menu)
    {
        menu.Add(MenuGroup.People, "menu.directory", "/people", 10);
        menu.Add(
            MenuGroup.Members,
            "menu.directory",
            "/people",
            10,
            along: true,
            // Imports, merges and erasures are work at the desk.
            also: ["/people/import", "/people/imports", "/people/duplicates", "/people/erasures"]
        );
        menu.Add(MenuGroup.Me, "menu.me.profile", "/me/profile", 10);
        menu.Add(MenuGroup.Me, "menu.me.privacy", "/me/privacy", 50, also: ["/me/departure"]);
    }

    public override void Search(SearchPages pages)
    {
        pages.Add("people", "/people");
        pages.Add("alumni", "/people/alumni");
        pages.Add("profile", "/me/profile");
        pages.Add("privacy", "/me/privacy");
        pages.Add("departure", "/me/departure");
        pages.Add("duplicates", "/people/duplicates");
        pages.Add("roles", "/settings/roles");
        pages.Add("professions", "/professions");
    }

    public override void Jobs(JobSchedule jobs)
    {
        jobs.Every<RemindOfTrials>(minutes: 60);
        jobs.Every<EndTrials>(minutes: 60);
    }

    public override void Reactions(Reactions reactions) => reactions.On<MembershipChanged, TokensOfLeaver>();

    public override void Services(IServiceCollection services)
    {
        services.AddScoped<PersonStore>();
        services.AddSingleton(new ImportedRow("people.person", "/people/{id}"));
        services.AddSingleton(new ImportedRow("people.person_external_id", "/people/{person_id}"));
        services.AddSingleton(new ImportedRow("people.trade")).AddSingleton(new ImportedRow("people.skill"));
        services
            .AddScoped<PeopleFacade>()
            .AddScoped<PostingsFacade>()
            .AddScoped<ConsentsFacade>()
            .AddScoped<ProfessionsFacade>()
            .AddScoped<ConsentStore>()
            .AddScoped<PersonasFacade>();
        services.AddScoped<ArrivalsFacade>().AddScoped<PhotosFacade>().AddScoped<MergeStore>();
        services
            .AddScoped<RoleStore>()
            .AddScoped(s => new RoleGiving(
                s.GetRequiredService<App>(),
                s.GetRequiredService<RoleStore>(),
                s.GetRequiredService<Sessions>()
            ))
            .AddSingleton<SeeingCookie>();
        services
            .AddScoped(s => new MembershipsFacade(s.GetRequiredService<MembershipStore>()))
            .AddScoped<MembershipStore>()
            .AddScoped<MembershipMail>()
            .AddScoped<LeavingNotices>()
            .AddScoped<PersonMail>();
        services.AddSingleton<WhoIsMember>(MemberCalling.Tell);
        services.AddSingleton<FindFirstPage>(s =>
        {
            var app = s.GetRequiredService<App>();
            return (work, account, stop) => MemberCalling.FirstPage(work, app, account, stop);
        });
        services.AddSingleton<AddressClaims>().AddSingleton<AccountPersons>();
        services.AddSingleton<FindCommunities>(s => s.GetRequiredService<AccountPersons>().Communities);
        services.AddScoped<FindNames>(s => s.GetRequiredService<PeopleFacade>().Names);
        services.AddSingleton<FollowAddress>(s => s.GetRequiredService<AccountPersons>().Follow);
        services.AddSingleton<WhoIsPerson>(MemberCalling.TellOf);
        services.AddSingleton<ClaimPersons>(s => s.GetRequiredService<AddressClaims>().Claim);
        services.AddScoped<WhoIsTied>(_ => (_, _) => Task.FromResult<IReadOnlySet<PersonId>>(new HashSet<PersonId>())); // replaced by a module that reads ties
        services.AddSingleton<FindRecipients>(MemberFinding.Recipients);
        services.AddSingleton<FindPermitted>(s =>
        {
            var app = s.GetRequiredService<App>();
            return (work, permission, at, stop) => MemberFinding.Permitted(work, app, permission, at, stop);
        });
    }
}
