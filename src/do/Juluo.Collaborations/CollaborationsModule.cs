using static Juluo.Foundation.Role;

namespace Juluo.Collaborations;

public sealed partial class CollaborationsModule : Module
{
    public override string Name => "collaborations";

    public override string Sentence => "What communities and agencies do together: the agreement, what is exchanged, who has which role.";

    public override Part? Part => Juluo.Foundation.Part.Government;

    public override IReadOnlyList<Type> Uses => [typeof(ProjectsModule), typeof(OrganisationsModule), typeof(PeopleModule)];

    public override Permissions Permissions =>
        new(
            (
                CollaborationRights.Begin,
                "Begin collaborations with agencies",
                [Member, Resident, Mentor, FrontDesk, Operator, AllianceManager, PublicServant]
            ),
            (
                CollaborationRights.TakePart,
                "Take part in collaborations with agencies: sign, record exchanges, assess roles",
                Enum.GetValues<Role>()
            ),
            (CollaborationRights.Manage, "Step in when a collaboration has no people left", [Operator])
        );

    public override NotificationKinds Notifications => new([.. CollaborationNotices.Kinds]);

    public override void Menu(Menu menu)
    {
        menu.Add(MenuGroup.Work, "menu.collaborations", "/collaborations", 35, when: typeof(HasCollaborations));
        menu.Add(MenuGroup.Foot, "menu.collaborations", "/collaborations", 45, when: typeof(CollaborationsArePublic));
    }

    public override void Search(SearchPages pages)
    {
        pages.Add("collaborations", "/collaborations");
        pages.Add("new-collaboration", "/collaborations/new");
        pages.Add("comparison", "/collaborations/comparison");
    }

    public override void Jobs(JobSchedule jobs)
    {
        jobs.Every<CountExchanges>(minutes: 5);
        jobs.Every<WarnOfCollaborations>(minutes: 24 * 60);
    }

    public override void Reactions(Reactions reactions) => reactions.On<MembershipChanged, CollaborationsOfLeaver>();

    public override void Services(IServiceCollection services) =>
        services
            .AddScoped<WaitingSource, WaitingCollaborations>()
            .AddSingleton<PublicPages>((work, stop) => PublicCollaborations(work, stop));

    /// <summary>Returns the addresses of the public collaborations and the examples, for the sitemap.</summary>
    private static async Task<IReadOnlyList<string>> PublicCollaborations(UnitOfWork work, CancellationToken stop) =>
        [
            .. (
                await work.List<CollaborationId>(
                    $"""
                    select id from collaborations.collaboration
                    where community_id = {work.Community} and visibility = 'public' order by id
                    """,
                    stop
                )
            ).Select(id => $"/collaborations/{id}"),
            .. WorkedExamples.All.Select(e => $"/collaborations/examples/{e.Slug}"),
        ];
}
