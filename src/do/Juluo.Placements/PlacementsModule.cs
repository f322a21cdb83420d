using static Juluo.Foundation.Role;

namespace Juluo.Placements;

public sealed partial class PlacementsModule : Module
{
    public override string Name => "placements";

    public override string Sentence => "People placed with a host for months: who asks, who pays, how it goes, and what stays.";

    public override Part? Part => Juluo.Foundation.Part.Mentoring;

    public override IReadOnlyList<Type> Uses => [typeof(ProjectsModule), typeof(OrganisationsModule), typeof(PeopleModule)];

    public override Permissions Permissions =>
        new(
            (
                PlacementRights.Post,
                "Post placements for their own organisation",
                [Member, Resident, Mentor, FrontDesk, Operator, AllianceManager, PublicServant]
            ),
            (PlacementRights.TakePart, "Take part in placements: apply, sign, write the log", Enum.GetValues<Role>()),
            (PlacementRights.Confirm, "Confirm hosts' choices, and act for hosts without a contact", [Operator])
        );

    public override NotificationKinds Notifications => new([.. PlacementNotices.Kinds]);

    public override void Search(SearchPages pages)
    {
        pages.Add("placements", "/placements");
        pages.Add("new-placement", "/placements/new");
    }

    public override void Jobs(JobSchedule jobs)
    {
        jobs.Every<PublishWeeks>(minutes: 5);
        jobs.Every<AskWhatStayed>(minutes: 60);
    }

    public override void Services(IServiceCollection services) =>
        services.AddScoped<WaitingSource, WaitingPlacements>().AddSingleton<AnyOpportunity>(Any);

    private static Task<bool> Any(UnitOfWork work, CancellationToken stop) =>
        work.Find<bool>($"select exists (select from placements.placement where community_id = {work.Community})", stop);

    public override void Events(PublicEvents events)
    {
        Placement("posted", PlacementChanged.Posted);
        Placement("ended", PlacementChanged.Ended);

        void Placement(string verb, string change) =>
            events.Add<PlacementChanged, PlacementChanged.Data>(
                $"placements.placement.{verb}",
                PlacementRights.See,
                f => f.Change == change ? new(f.Placement) : null
            );
    }

    public override PersonalData PersonalData { get; } =
        new(
            new PersonalDataField("placements", "placements.placement", "host_contact").Moves().Cleared("host_contact").AlsoShown(),
            new PersonalDataField("placements", "placements.placement", "sponsor_contact").Moves().Cleared("sponsor_contact").AlsoShown(),
            new PersonalDataField("placements", "placements.placement", "posted_by").Cleared("posted_by"),
            new PersonalDataField("placements", "placements.placement_candidate", "person_id").Moves(
                unless: "o.placement_id = t.placement_id and o.state not in ('declined', 'withdrawn') and t.state not in ('declined', 'withdrawn')"
            ),
            new PersonalDataField("placements", "placements.placement_candidate", "put_by").Cleared("put_by"),
            new PersonalDataField("placements", "placements.placement_agreement", "by_person")
                .Cleared("by_person")
                .AlsoShown()
                .Without("hash"),
            new PersonalDataField("placements", "placements.placement_signature", "person_id").Without("hash"),
            new PersonalDataField("placements", "placements.placement_week", "person_id").Moves(
                "concat_ws(' ', t.placement_id, t.week)",
                "o.placement_id = t.placement_id and o.week = t.week"
            )
        )
        {
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["placements.placement_signature.placement_id"] = "a placement",
            },
        };

    public override void Reactions(Reactions reactions) => reactions.On<MembershipChanged, PlacementsOfLeaver>();
}
