namespace Juluo.Places;

public sealed partial class PlacesModule
{
    internal const string Review = "places.review";
    internal const string Admit = "places.admit";

    private static void ResidencyRoutes(RouteGroup routes)
    {
        routes.Map<ListResidencies>(); // GET  /residencies
        routes.Map<NewResidency>(); // GET  /residencies/new
        routes.Map<AddResidency>(); // POST /residencies
        routes.Map<ShowResidency>(); // GET  /residencies/{id}
        routes.Map<ShowResidencySettings>(); // GET  /residencies/{id}/settings
        routes.Map<ChangeResidency>(); // POST /residencies/{id}/details
        routes.Map<CloseResidency>(); // POST /residencies/{id}/closing
        routes.Map<ReopenResidency>(); // POST /residencies/{id}/reopening
        routes.Map<AddResidencyQuestion>(); // POST /residencies/{id}/questions
        routes.Map<RemoveResidencyQuestion>(); // POST /residencies/{id}/questions/{question}/removal
        routes.Map<ReturnResidencyQuestion>(); // POST /residencies/{id}/questions/{question}/return
        routes.Map<WriteResidencyAgreement>(); // POST /residencies/{id}/agreements

        routes.Map<BeginApplication>(); // POST /residencies/{id}/applications
        routes.Map<ShowMyApplications>(); // GET  /me/applications
        routes.Map<ShowMyApplication>(); // GET  /me/applications/{id}
        routes.Map<SaveApplication>(); // POST /me/applications/{id}/answers
        routes.Map<WithdrawApplication>(); // POST /me/applications/{id}/withdrawal
        routes.Map<SignOffer>(); // POST /me/applications/{id}/signature
        routes.Map<ListApplications>(); // GET  /applications
        routes.Map<ShowApplication>(); // GET  /applications/{id}
        routes.Map<BeginReview>(); // POST /applications/{id}/review
        routes.Map<MarkApplication>(); // POST /applications/{id}/marks
        routes.Map<OfferResidency>(); // POST /applications/{id}/offer
        routes.Map<DeclineApplication>(); // POST /applications/{id}/declining

        routes.Map<ListDeposits>(); // GET  /deposits
        routes.Map<DownloadDeposits>(); // GET  /deposits/file
        routes.Map<ShowDeposit>(); // GET  /deposits/{id}
        routes.Map<AddDepositEntry>(); // POST /deposits/{id}/entries
        routes.Map<ShowDepositsOf>(); // GET  /people/{id}/deposits
        routes.Map<AddDeposit>(); // POST /people/{id}/deposits
        routes.Map<ShowMyDeposits>(); // GET  /me/deposits
    }
}
