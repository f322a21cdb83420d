namespace Juluo.People;

public sealed partial class PeopleModule
{
    private static void AllianceRoutes(RouteGroup routes)
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
}
