using static Juluo.Foundation.Role;

namespace Juluo.Matching;

public sealed partial class MatchingModule : Module
{
    public override string Name => "matching";

    public override string Sentence => "Who should meet whom, and what came of it.";

    public override IReadOnlyList<Type> Uses =>
        [
            typeof(NeedsModule),
            typeof(LensModule),
            typeof(ProjectsModule),
            typeof(OfficeHoursModule),
            typeof(BookingsModule),
            typeof(AlliancesModule),
            typeof(ChannelsModule),
            typeof(PeopleModule),
        ];

    public override Permissions Permissions { get; } =
        new((MatchingRights.Introduce, "Introduce people to each other", [Operator, FrontDesk, AllianceManager]));

    public override NotificationKinds Notifications =>
        new(new NotificationKind(IntroductionNotices.Kind, NotificationWay.AtOnce, NeedsRights.Own));

    public override void Menu(Menu menu)
    {
        menu.Add(MenuGroup.People, "menu.introductions", "/me/introductions", 20, also: ["/me/do-not-match"]);
        menu.Add(MenuGroup.Community, "menu.introductions", "/introductions", 10);
    }

    public override void Search(SearchPages pages)
    {
        pages.Add("introductions", "/introductions");
        pages.Add("new-introduction", "/introductions/new");
        pages.Add("do-not-match", "/me/do-not-match");
    }

    public override void Jobs(JobSchedule jobs)
    {
        jobs.Every<MakeWeeklyIntroductions>(minutes: 60);
        jobs.Every<FindNewcomers>(minutes: 60);
        jobs.Every<AdvanceFunnel>(minutes: 60);
        jobs.Every<ExpireRequests>(minutes: 24 * 60);
    }

    public override void Reactions(Reactions reactions)
    {
        reactions.On<MembershipChanged, IntroductionsOfLeaver>();
        reactions.On<MembershipChanged, RequestsOfLeaver>();
        reactions.On<ConsentChanged, ForgetPresence>();
    }

    public override void Services(IServiceCollection services) =>
        services
            .AddScoped<Matchmaking>()
            .AddScoped<SuggestionStore>()
            .AddScoped<SceneReader>()
            .AddScoped<PairEvidence>()
            .AddScoped<IntroductionStore>()
            .AddScoped<WaitingSource, WaitingIntroductions>()
            .AddScoped<WaitingSource, WaitingRequests>()
            .AddScoped<IntroductionNotices>()
            .AddScoped<RequestStore>()
            .AddScoped<Acquaintances>()
            .AddScoped<Asking>()
            .AddScoped<Obstacles>()
            .AddScoped<ListStandings>()
            .AddScoped<AnswerStore>()
            .AddScoped<LinkStore>()
            .AddScoped<Answering>()
            .AddScoped<AccountStore>()
            .AddScoped<IntroductionFeedback>()
            .AddScoped<UpliftReader>()
            .AddScoped<FairnessReader>()
            .AddScoped<CapacityStore>()
            .AddScoped<AimStore>()
            .AddScoped<DoNotMatchStore>()
            .AddScoped<MatchingFacade>()
            .AddScoped<TeamSuggestions>()
            .AddScoped<ReadAvoided>(s =>
                async (person, stop) => (await s.GetRequiredService<DoNotMatchStore>().Of(person, stop)).ToHashSet()
            )
            .AddScoped<ReadAllAvoided>(s => async stop => await s.GetRequiredService<DoNotMatchStore>().All(stop));
}
