using static Juluo.Foundation.Role;

namespace Juluo.Surveys;

public sealed partial class SurveysModule : Module
{
    public override string Name => "surveys";

    public override string Sentence => "What members are asked without a name, and what is published of it.";

    public override Part? Part => Juluo.Foundation.Part.Surveys;

    public override IReadOnlyList<Type> Uses => [typeof(PeopleModule), typeof(FormsModule)];

    public override IReadOnlyList<MovedAddress> MovedAddresses => [new("/surveys/{id}/ballots", "/surveys/{id}/responses")];

    public override Permissions Permissions { get; } =
        new(
            (SurveyRights.Answer, "Answer surveys and see published results", Enum.GetValues<Role>()),
            (SurveyRights.Manage, "Send out and close surveys, and share their results", [Operator])
        );

    public override NotificationKinds Notifications { get; } = new([.. SurveyNotices.Kinds]);

    public override void Menu(Menu menu) => menu.Add(MenuGroup.WhatsOn, "menu.surveys", "/surveys", 60, when: typeof(HasSurveys));

    public override void Search(SearchPages pages)
    {
        pages.Add("surveys", "/surveys");
        pages.Add("new-survey", "/surveys/new");
    }

    public override void Jobs(JobSchedule jobs)
    {
        jobs.Every<CloseSurveys>(minutes: 10);
        jobs.Every<RemindSurveys>(minutes: 60);
    }

    public override void Services(IServiceCollection services) =>
        services
            .AddScoped<SurveyResponseCookie>()
            .AddScoped<WaitingSource, WaitingSurveys>()
            .AddScoped<SurveyResponseAccess>()
            .AddScoped<SurveyNotices>()
            .AddScoped<SurveyClosing>()
            .AddScoped<SurveysFacade>();
}
