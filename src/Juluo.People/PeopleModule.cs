using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Juluo.People;

public sealed partial class PeopleModule : Module
{
    public override string Name => "people";

    public override string Sentence => "Who belongs to the community, what they need and offer, and what they agreed to.";

    public override Permissions Permissions =>
        new(
            (
                CircleRights.Found,
                "Found circles",
                [Role.Member, Role.Resident, Role.Mentor, Role.FrontDesk, Role.Operator, Role.AllianceManager]
            ),
            (CircleRights.TakePartIn, "Take part in circles: join, meet, propose, look after them", Enum.GetValues<Role>()),
            (CircleRights.Vote, "Vote in circles, and give proxies", Enum.GetValues<Role>()),
            (CircleRights.Manage, "Step in where a circle has lost its coordinator", [Role.Operator]),
            (ChannelRights.WriteIn, "Write in channels", Enum.GetValues<Role>()),
            (
                ChannelRights.Open,
                "Open channels",
                [Role.Member, Role.Resident, Role.Mentor, Role.FrontDesk, Role.Operator, Role.AllianceManager]
            ),
            (ChannelRights.LookAfterAll, "Look after the channels of the whole community", [Role.Operator]),
            (TradeNeeds.Edit, "Edit the list of trades", [Role.Operator]),
            (AllianceRights.Ally, "Found alliances, and sign and leave them for the community", [Role.Operator, Role.AllianceManager]),
            (OrganisationRights.Own, "Add organisations, and change one's own", Enum.GetValues<Role>()),
            (OrganisationRights.All, "Change any organisation, import and export them", [Role.Operator, Role.AllianceManager]),
            ("people.see", "See who is here, what they need and what they offer", Enum.GetValues<Role>()),
            ("people.manage", "Bring people in, see their addresses", [Role.Operator]),
            (RoleGiving.Permission, "Give and take roles, and say what the community's own may do", [Role.Operator]),
            (ShowServiceTokens.ManageTokens, "Make tokens for the community's own programs", [Role.Operator])
        )
        {
            Reading = ["people.see"],
            WhenPaused = ["people.see"],
        };

    public override NotificationKinds Notifications =>
        new([
            new("people.request", NotificationWay.AtOnce, "people.manage"),
            new(RemindOfTrials.Kind, NotificationWay.AtOnce, "people.see"),
            .. CircleNotices.Kinds,
            .. ChannelNotices.Kinds,
            new(TellOfAlliances.Kind, NotificationWay.AtOnce, AllianceRights.Ally),
        ]);

    public override void Menu(Menu menu)
    {
        menu.Add("menu.people", "/people", "users", "people.see", 30);
        menu.Add("people.channels", "/channels", "message", "people.see", 55);
        menu.Add("people.circles", "/circles", "circles-relation", "people.see", 60);
    }

    public override void Routes(RouteGroup routes)
    {
        ProfileRoutes(routes); // /people, /me
        OrganisationRoutes(routes); // /trades, /organisations
        MembershipRoutes(routes); // /people/{id}/membership, /invitations, /join
        RoleRoutes(routes); // /settings/roles, /seeing-as
        AdministrationRoutes(routes); // /people/import, /people/duplicates, /settings/audit
        PrivacyRoutes(routes); // /me/privacy, /privacy
        AccountRoutes(routes); // /sign-in, /sign-up, /me/security
        CircleRoutes(routes); // /circles, /meetings, /decisions
        ChannelRoutes(routes); // /channels, /messages, /bridges
        AllianceRoutes(routes); // /alliances, /communities
    }

    public override void Jobs(JobSchedule jobs)
    {
        jobs.Every<RunBallots>(minutes: 1);
        jobs.Every<KeepTerms>(minutes: 60);
        jobs.Every<RemindOfTrials>(minutes: 60);
        jobs.Every<CarryOutErasures>(minutes: 60);
        jobs.Every<LetRemovedMessagesGo>(minutes: 60);
        jobs.Every<SendChannelNews>(minutes: 30);
        jobs.Every<TellOfAlliances>(minutes: 1);
        jobs.Every<ShareMeasures>(minutes: 60);
    }

    public override void Reactions(Reactions reactions) => reactions.On<LinkAsked, MailLink>();

    public override void Services(IServiceCollection services)
    {
        services.AddModuleDb<PeopleDb>();
        services.AddScoped<ReceiptCookie>();
        services.AddScoped<PeopleDirectory>().AddScoped<ConsentBook>().AddScoped<Personas>();
        services.AddScoped(s => new Accounts(
            s.GetRequiredService<UserManager<Account>>(),
            s.GetRequiredService<NpgsqlDataSource>(),
            s.GetRequiredService<Clock>(),
            s.GetRequiredService<Outbox>(),
            s.GetRequiredService<IDataProtectionProvider>()
        ));
        services.AddScoped<InvitationBook>().AddScoped<InvitationMail>().AddScoped<Welcoming>().AddScoped<LookAtInvitations>();
        services.AddScoped<SheetBook>().AddScoped<JoinBook>().AddScoped<JoinMail>();
        services.AddScoped<MemberImport>().AddScoped<MergeBook>();
        services.AddScoped<RoleBook>().AddScoped<RoleGiving>().AddSingleton<SeeingCookie>();
        services.AddScoped<Letters>().AddScoped<MembershipBook>().AddScoped<MembershipLetters>();
        services.AddScoped<Entering>().AddScoped<AccountMove>().AddScoped<SecurityMail>().AddScoped<PasskeyBook>();
        services.AddSingleton<Sessions>().AddSingleton<AccountLinks>().AddSingleton<Challenges>().AddSingleton<SecondStep>();
        services.AddSingleton<SignInTries>().AddSingleton<Demo>();
        services.AddScoped<TokenBook>().AddSingleton<WhoIsCalling>(TokenCalling.Tell);
        services.AddScoped<WhoIsTied>(_ => (_, _) => Task.FromResult<IReadOnlySet<PersonId>>(new HashSet<PersonId>())); // until a room reads ties
        services.AddSingleton<FindRecipients>(MemberFinding.Recipients);
        services.AddSingleton<FindPermitted>(s =>
        {
            var app = s.GetRequiredService<App>();
            return (work, permission, stop) => MemberFinding.Permitted(work, app, permission, stop);
        });
        services.AddScoped<AllianceBook>().AddScoped<AllianceDirectory>().AddSingleton<GiveMeasures>(MeasureBook.OfPeople);
        services.AddScoped<ErasureBook>();
        services.AddSigningIn();
    }
}
