using static Juluo.Foundation.Role;

namespace Juluo.Residencies;

public sealed partial class ResidenciesModule : Module
{
    internal const string Review = "residencies.review";
    internal const string Admit = "residencies.admit";

    public override string Name => "residencies";

    public override string Sentence => "Who lives and works here for a season: applications, offers, agreements and deposits.";

    public override Part? Part => Juluo.Foundation.Part.Residencies;

    public override IReadOnlyList<Type> Uses =>
        [typeof(BookingsModule), typeof(PlansModule), typeof(SpacesModule), typeof(FormsModule), typeof(PeopleModule)];

    public override Permissions Permissions { get; } =
        new(
            (Review, "Read applications for residency, and say what one thinks of them", [FrontDesk, Operator]),
            (Admit, "Offer a residency or decline it", [Operator])
        );

    public override NotificationKinds Notifications => new([.. ApplicationNotices.Kinds]);

    public override void Menu(Menu menu)
    {
        menu.Add(MenuGroup.Foot, "menu.residencies", "/residencies", 10, when: typeof(ResidenciesOpen));
        menu.Add(MenuGroup.Book, "menu.residencies", "/residencies", 60, also: ["/me/applications"], when: typeof(HasResidencies));
        menu.Add(MenuGroup.Members, "menu.applications", "/applications", 50, also: ["/residencies"], waiting: typeof(CountApplications));
        menu.Add(MenuGroup.Members, "menu.deposits", "/deposits", 60);
    }

    public override void Search(SearchPages pages)
    {
        pages.Add("residencies", "/residencies");
        pages.Add("applications", "/applications");
        pages.Add("my-applications", "/me/applications");
        pages.Add("deposits", "/deposits");
        pages.Add("my-deposits", "/me/deposits");
        pages.Add("new-residency", "/residencies/new");
        pages.Add("deposits-import", "/deposits/import");
    }

    public override void Jobs(JobSchedule jobs) => jobs.Every<ExpireOffers>(minutes: 60);

    public override void Events(PublicEvents events)
    {
        Application("submitted", ApplicationState.Submitted);
        Application("offered", ApplicationState.Offered);
        Application("signed", ApplicationState.Accepted);
        Application("declined", ApplicationState.Declined);
        Application("withdrawn", ApplicationState.Withdrawn);
        Application("lapsed", ApplicationState.Lapsed);

        void Application(string verb, ApplicationState state) =>
            events.Add<ApplicationChanged, ApplicationEvent>(
                $"residencies.application.{verb}",
                Review,
                f => f.Now.State == state ? f.Now : null
            );
    }

    public override void Reactions(Reactions reactions)
    {
        reactions.On<MembershipChanged, ResidenciesOfLeaver>();
        reactions.On<ApplicationChanged, KeepAnswers>();
        reactions.On<DocumentsSent, NotifyOfDocuments>();
    }

    public override void Services(IServiceCollection services)
    {
        services
            .AddScoped<ITakesSubmissions, ReceiveApplication>()
            .AddScoped<WaitingSource, WaitingApplications>()
            .AddScoped<ILimitsSubmissions, LimitDrafts>();
        services.AddScoped<IUndoImport, UndoDeposits>().AddSingleton(new ImportedRow("residencies.deposit", "/deposits/{id}"));
    }
}
