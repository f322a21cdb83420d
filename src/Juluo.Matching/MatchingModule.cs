using Microsoft.Extensions.DependencyInjection;
using static Juluo.Kernel.Role;

namespace Juluo.Matching;

public sealed partial class MatchingModule : Module
{
    internal const string Introduce = "matching.introduce";
    internal const string Own = "matching.own";

    public override string Name => "matching";

    public override string Sentence => "Who should meet whom, whether both agree, and what came of it.";

    public override IReadOnlyList<Type> Uses => [typeof(PeopleModule), typeof(LensModule)];

    public override Permissions Permissions { get; } =
        new(
            (Introduce, "Introduce people to each other", [Operator, FrontDesk, AllianceManager]),
            (Own, "Be introduced, answer, say what one wishes", Enum.GetValues<Role>())
        );

    public override NotificationKinds Notifications => new([new(IntroductionNotices.Kind, NotificationWay.AtOnce, Own)]);

    public override void Menu(Menu menu) => menu.Add("menu.introductions", "/introductions", "affiliate", Introduce, 42);

    public override void Routes(RouteGroup routes)
    {
        routes.Panel<TodaysIntroductions>(); // on /today
        routes.Panel<WelcomeNewcomers>(); // on /today, at the side
        routes.Panel<MyIntroductions>(); // on /home
        routes.Panel<MyMatching>(); // on /me

        routes.Map<IntroduceSuggestion>(); // POST /suggestions/{id}/introduction
        routes.Map<PutOffSuggestion>(); // POST /suggestions/{id}/deferral
        routes.Map<TakeUpSuggestion>(); // POST /suggestions/{id}/deferral/withdrawal

        routes.Map<ListIntroductions>(); // GET  /introductions
        routes.Map<NewIntroduction>(); // GET  /introductions/new
        routes.Map<IntroduceTwo>(); // POST /introductions
        routes.Map<ShowIntroduction>(); // GET  /introductions/{id}
        routes.Map<WithdrawIntroduction>(); // POST /introductions/{id}/withdrawal

        routes.Map<AnswerIntroduction>(); // POST /introductions/{id}/answer
        routes.Map<TakeNoBack>(); // POST /introductions/{id}/answer/withdrawal
        routes.Map<ShowLink>(); // GET  /introductions/answers/{token}
        routes.Map<AnswerByLink>(); // POST /introductions/answers/{token}
        routes.Map<PauseByLink>(); // POST /introductions/answers/{token}/pause

        routes.Map<TellMeeting>(); // POST /introductions/{id}/meeting
        routes.Map<TellUse>(); // POST /introductions/{id}/use

        routes.Map<ChangeCapacity>(); // POST /me/introductions
        routes.Map<ShowDoNotMatch>(); // GET  /me/do-not-match
        routes.Map<AddDoNotMatch>(); // POST /me/do-not-match
        routes.Map<RemoveDoNotMatch>(); // POST /me/do-not-match/{person}/removal
    }

    public override void Jobs(JobSchedule jobs)
    {
        jobs.Every<AllocateIntroductions>(minutes: 60);
        jobs.Every<FindNewcomers>(minutes: 60);
        jobs.Every<ClimbLadder>(minutes: 60);
    }

    public override void Reactions(Reactions reactions) => reactions.On<ConsentChanged, ForgetPresence>();

    public override void Services(IServiceCollection services) =>
        services
            .AddScoped<Matchmaking>()
            .AddScoped<SuggestionBook>()
            .AddScoped<SceneReader>()
            .AddScoped<IntroductionBook>()
            .AddScoped<IntroductionNotices>()
            .AddScoped<Asking>()
            .AddScoped<AnswerBook>()
            .AddScoped<LinkBook>()
            .AddScoped<Answering>()
            .AddScoped<AccountBook>()
            .AddScoped<Telling>()
            .AddScoped<UpliftReader>()
            .AddScoped<CapacityBook>()
            .AddScoped<DoNotMatchBook>();
}
