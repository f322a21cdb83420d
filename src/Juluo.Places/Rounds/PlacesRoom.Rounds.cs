namespace Juluo.Places;

public sealed partial class PlacesModule
{
    internal const string Rounds = "places.rounds";

    private static void RoundRoutes(RouteGroup routes)
    {
        routes.Map<ListRounds>(); // GET  /rounds
        routes.Map<NewRound>(); // GET  /rounds/new
        routes.Map<OpenRound>(); // POST /rounds
        routes.Map<ShowRound>(); // GET  /rounds/{id}
        routes.Map<ChangeRound>(); // POST /rounds/{id}/details
        routes.Map<DropRound>(); // POST /rounds/{id}/withdrawal

        routes.Map<ApplyToRound>(); // POST /rounds/{id}/applications
        routes.Map<ShowRoundApplication>(); // GET  /rounds/applications/{id}
        routes.Map<ChangeRoundApplication>(); // POST /rounds/applications/{id}/details
        routes.Map<WithdrawRoundApplication>(); // POST /rounds/applications/{id}/withdrawal
        routes.Map<RestoreRoundApplication>(); // POST /rounds/applications/{id}/restoration
        routes.Map<AddWish>(); // POST /rounds/applications/{id}/wishes
        routes.Map<PreferWish>(); // POST /rounds/applications/{id}/wishes/{number}/preference
        routes.Map<RemoveWish>(); // POST /rounds/applications/{id}/wishes/{number}/removal

        routes.Map<ShowSharing>(); // GET  /rounds/{id}/sharing
        routes.Map<ProposeSharing>(); // POST /rounds/{id}/proposal
        routes.Map<PlaceWish>(); // POST /rounds/{id}/applications/{application}/wishes/{number}/slot
        routes.Map<UnplaceWish>(); // POST /rounds/{id}/applications/{application}/wishes/{number}/slot/removal
        routes.Map<GiveRound>(); // POST /rounds/{id}/giving
    }
}
