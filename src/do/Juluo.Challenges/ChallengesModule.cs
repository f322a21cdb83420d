using static Juluo.Foundation.Role;

namespace Juluo.Challenges;

public sealed partial class ChallengesModule : Module
{
    public override string Name => "challenges";

    public override string Sentence => "Challenges and hackathons: rounds, entries of teams, juries and prizes.";

    public override Part? Part => Juluo.Foundation.Part.Projects;

    public override IReadOnlyList<Type> Uses => [typeof(ProjectsModule), typeof(PeopleModule)];

    public override Permissions Permissions =>
        new(
            (
                ChallengeRights.Start,
                "Start and run challenges",
                [Member, Resident, Mentor, FrontDesk, Operator, AllianceManager, PublicServant]
            ),
            (ChallengeRights.TakePart, "Take part in challenges: enter, judge, vote", Enum.GetValues<Role>()),
            (ChallengeRights.Manage, "Run challenges started by others", [Operator])
        );

    public override NotificationKinds Notifications => new([.. ChallengeNotices.Kinds]);

    public override void Menu(Menu menu) =>
        menu.Add(MenuGroup.Foot, "menu.challenges", "/challenges", 41, when: typeof(ChallengesArePublic));

    public override void Search(SearchPages pages)
    {
        pages.Add("challenges", "/challenges");
        pages.Add("new-challenge", "/challenges/new");
    }

    public override void Jobs(JobSchedule jobs)
    {
        jobs.Every<PublishDeliveries>(minutes: 5);
        jobs.Every<RemindOfDeadlines>(minutes: 60);
    }

    public override void Services(IServiceCollection services) =>
        services
            .AddScoped<WaitingSource, WaitingChallenges>()
            .AddSingleton<PublicPages>((work, stop) => PublicChallenges(work, stop))
            .AddSingleton<AnyOpportunity>(Any)
            .AddSingleton<DatedItems>(ChallengesOnCalendar.Of);

    private static Task<bool> Any(UnitOfWork work, CancellationToken stop) =>
        work.Find<bool>($"select exists (select from challenges.challenge where community_id = {work.Community})", stop);

    /// <summary>Returns the addresses of the public challenges, for the sitemap.</summary>
    private static async Task<IReadOnlyList<string>> PublicChallenges(UnitOfWork work, CancellationToken stop) =>
        (
            await work.List<ChallengeId>(
                $"select id from challenges.challenge where community_id = {work.Community} and public and opened_at is not null order by id",
                stop
            )
        ).ConvertAll(id => $"/challenges/{id}");

    public override void Reactions(Reactions reactions) => reactions.On<MembershipChanged, JuriesOfLeaver>();
}
