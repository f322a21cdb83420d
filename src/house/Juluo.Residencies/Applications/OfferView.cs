namespace Juluo.Residencies;

/// <summary>An offer with all data for its reader.</summary>
/// <param name="Plan">The plan with the terms on offer.</param>
public sealed record OfferView(
    ResidencyOffer Offer,
    ResidencyAgreement Agreement,
    Plan? Plan,
    Resource? Room,
    ResidencySignature? Signature,
    IReadOnlyList<Site> Sites
)
{
    internal static async Task<OfferView?> Of(Application application, UnitOfWork work, Clock clock, Sites sites, CancellationToken stop)
    {
        var store = new ApplicationStore(work, clock);
        if (await store.OfferOf(application.Id, stop) is not { } offer)
            return null;
        var agreement = (await new ResidencyAgreementStore(work, clock).Agreements(application.Residency, stop)).Find(a =>
            a.Number == offer.Agreement
        )!;
        return new(
            offer,
            agreement,
            await PlanOf(offer, work, clock, stop),
            offer.Room is { } room ? await new ResourcesFacade(work, clock).Find(room, stop) : null,
            await store.SignatureOf(application.Id, stop),
            await sites.All(stop)
        );
    }

    /// <summary>Returns the plan on the terms that were offered.</summary>
    internal static async Task<Plan?> PlanOf(ResidencyOffer offer, UnitOfWork work, Clock clock, CancellationToken stop)
    {
        if (offer.Plan is not { } id)
            return null;
        return await new PlansFacade(work, clock).Find(id, offer.Terms!.Value, stop);
    }
}
