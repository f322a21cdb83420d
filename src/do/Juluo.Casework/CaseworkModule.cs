using static Juluo.Foundation.Role;

namespace Juluo.Casework;

public sealed partial class CaseworkModule : Module
{
    /// <summary>The owner of application forms in the Forms module. It is stored with each form, so it must not change.</summary>
    internal const string Owner = "casework";

    /// <summary>The path to which applicants are redirected after sending the form.</summary>
    internal const string Leads = "/submissions/{id}/case";

    public override string Name => "casework";

    public override string Sentence => "What citizens apply for, which office looks after it, and what becomes of it.";

    public override Part? Part => Juluo.Foundation.Part.Services;

    public override IReadOnlyList<MovedAddress> MovedAddresses => [new("/cases/figures", "/cases/statistics")];

    public override IReadOnlyList<Type> Uses =>
        [
            typeof(PeopleModule),
            typeof(PicturesModule),
            typeof(FormsModule),
            typeof(SpacesModule),
            typeof(BookingsModule),
            typeof(ServicesModule),
        ];

    public override Permissions Permissions =>
        new(
            (
                CaseworkRights.TakePart,
                "Handle cases",
                [Member, Resident, Mentor, Trainee, FrontDesk, Operator, AllianceManager, PublicServant]
            ),
            (CaseworkRights.Manage, "Set up applications and offices, and see all cases", [Operator])
        );

    public override NotificationKinds Notifications { get; } = new([.. CaseworkNotices.Kinds]);

    public override void Menu(Menu menu) => menu.Add(MenuGroup.ServiceDesk, "menu.cases", "/cases", 10, when: typeof(WorksOnCases));

    public override void Search(SearchPages pages)
    {
        pages.Add("cases", "/cases");
        pages.Add("case-offices", "/cases/offices");
        pages.Add("case-statistics", "/cases/statistics");
        pages.Add("case-retention", "/cases/retention");
    }

    public override void Reactions(Reactions reactions)
    {
        reactions.On<SubmissionSent, ReceiveApplication>();
        reactions.On<DocumentsSent, ReceiveDocuments>();
        reactions.On<SmsReceived, ReceiveTextMessage>();
        reactions.On<MembershipChanged, CaseworkOfLeaver>();
    }

    public override void Jobs(JobSchedule jobs)
    {
        jobs.Every<RemindCases>(minutes: 60);
        jobs.Always<PurgeCases>(minutes: 60);
    }

    public override void Services(IServiceCollection services) =>
        services
            .AddScoped<CaseSeal>()
            .AddScoped<WaitingSource, WaitingCases>()
            .AddScoped<CaseTeam>()
            .AddScoped<CasesFacade>()
            .AddScoped<KeepPart, KeepOpenCases>()
            .AddScoped<ApplicantNotice>()
            .AddScoped<ILimitsSubmissions, LimitLeft>();
}
