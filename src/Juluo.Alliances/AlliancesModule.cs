using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Alliances;

public sealed partial class AlliancesModule : Module
{
    public override string Name => "alliances";

    public override string Sentence => "What the community is to others: where it is listed, and what it shares with its allies.";

    public override IReadOnlyList<Type> Uses => [typeof(PeopleModule)];

    public override Permissions Permissions =>
        new((AllianceRights.Ally, "Found alliances, and sign and leave them for the community", [Role.Operator, Role.AllianceManager]));

    public override NotificationKinds Notifications => new([new(TellOfAlliances.Kind, NotificationWay.AtOnce, AllianceRights.Ally)]);

    public override void Routes(RouteGroup routes)
    {
        routes.Map<ListAlliances>(); // GET  /alliances
        routes.Map<NewAlliance>(); // GET  /alliances/new
        routes.Map<FoundAlliance>(); // POST /alliances
        routes.Map<ShowAlliance>(); // GET  /alliances/{id}
        routes.Map<ShowAgreement>(); // GET  /alliances/{id}/agreement
        routes.Map<ProposeAgreement>(); // POST /alliances/{id}/agreements
        routes.Map<SignAgreement>(); // POST /alliances/{id}/signatures
        routes.Map<InviteAlly>(); // POST /alliances/{id}/invitations
        routes.Map<PartWithAlly>(); // POST /alliances/{id}/partings
        routes.Map<LeaveAlliance>(); // POST /alliances/{id}/departure
        routes.Map<ReturnToAlliance>(); // POST /alliances/{id}/return
        routes.Map<ShowAlliedPeople>(); // GET  /alliances/{id}/communities/{partner}
        routes.Map<ShowGroups>(); // GET  /alliances/{id}/groups
        routes.Map<ImportGroups>(); // POST /alliances/{id}/groups
        routes.Panel<AlliedLooks>(); // on /me/privacy

        routes.Map<ShowCommunities>(); // GET  /communities
        routes.Map<ChangeListing>(); // POST /settings/listing
        routes.Panel<ListingSettings>(); // on /settings
        routes.Panel<CommunitiesElsewhere>(); // on /
    }

    public override void Jobs(JobSchedule jobs)
    {
        jobs.Every<TellOfAlliances>(minutes: 1);
        jobs.Every<ShareMeasures>(minutes: 60);
    }

    public override void Services(IServiceCollection services) =>
        services.AddScoped<AllianceBook>().AddScoped<AllianceDirectory>().AddSingleton<GiveMeasures>(MeasureBook.OfPeople);
}
