using static Juluo.Foundation.Role;

namespace Juluo.Grants;

public sealed partial class GrantsModule : Module
{
    public override string Name => "programmes";

    public override string Sentence => "Grants and calls: who here could apply and with whom, until when, and what came of it.";

    public override Part? Part => Juluo.Foundation.Part.Grants;

    public override IReadOnlyList<MovedAddress> MovedAddresses => [new("/programmes", "/grants")];

    public override IReadOnlyList<Type> Uses => [typeof(ProjectsModule), typeof(OrganisationsModule), typeof(PeopleModule)];

    public override Permissions Permissions =>
        new(
            (
                GrantRights.Post,
                "Post grants, and change their own",
                [Member, Resident, Mentor, FrontDesk, Operator, AllianceManager, PublicServant]
            ),
            (GrantRights.Apply, "Follow grants and write applications together", Enum.GetValues<Role>()),
            (GrantRights.Manage, "Change any grant, import grants and export results", [Operator])
        );

    public override NotificationKinds Notifications => new([.. ApplicationNotices.Kinds]);

    public override void Search(SearchPages pages)
    {
        pages.Add("programmes", "/grants");
        pages.Add("new-programme", "/grants/new");
    }

    public override void Jobs(JobSchedule jobs)
    {
        jobs.Every<RemindOfDeadlines>(minutes: 60);
        jobs.Every<PublishBids>(minutes: 5);
    }

    public override void Events(PublicEvents events)
    {
        Programme("posted", GrantChanged.Posted);
        Programme("closed", GrantChanged.Closed);

        void Programme(string verb, string change) =>
            events.Add<GrantChanged, GrantChanged.Data>(
                $"programmes.programme.{verb}",
                GrantRights.See,
                f => f.Change == change ? new(f.Programme) : null
            );
    }

    public override PersonalData PersonalData { get; } =
        new(
            new PersonalDataField("programmes", "programmes.programme", "posted_by").Moves().Cleared("posted_by").AlsoShown(),
            new PersonalDataField("programmes", "programmes.programme_follower", "person_id").Moves(
                "t.programme_id",
                "o.programme_id = t.programme_id"
            ),
            new PersonalDataField("programmes", "programmes.applicant", "said_by").Cleared("said_by"),
            new PersonalDataField("programmes", "programmes.programme_application", "started_by").Cleared("started_by"),
            new PersonalDataField("programmes", "programmes.application_person", "person_id").Moves(
                "t.application_id",
                "o.application_id = t.application_id"
            ),
            new PersonalDataField("programmes", "programmes.application_section", "saved_by").Moves().Cleared("saved_by").AlsoShown(),
            new PersonalDataField("programmes", "programmes.section_version", "by_person").Cleared("by_person").AlsoShown()
        )
        {
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["programmes.applicant.applicant_id"] = "an organisation or a project",
                ["programmes.programme_application.applicant_id"] = "an organisation or a project",
            },
        };

    public override void Reactions(Reactions reactions) => reactions.On<MembershipChanged, ApplicationsOfLeaver>();

    public override void Services(IServiceCollection services) =>
        services
            .AddSingleton(new ImportedRow("programmes.programme", "/grants/{id}"))
            .AddSingleton<AnyOpportunity>(Any)
            .AddScoped<WaitingSource, WaitingDrafts>();

    private static Task<bool> Any(UnitOfWork work, CancellationToken stop) =>
        work.Find<bool>($"select exists (select from programmes.programme where community_id = {work.Community})", stop);
}
