namespace Juluo.FoodBank;

/// <summary>GET /food-bank/donations — lists donations, the latest first, and donors, with the form that enters a donation.</summary>
[Get("/food-bank/donations", Requires.SignIn, Scope = FoodBankRights.Work, Page = typeof(DonationsPage))]
public sealed class ListDonations(UnitOfWork work, Clock clock) : CrewSlice<Nothing, ListDonations.Output>(work)
{
    public sealed record Output(IReadOnlyList<Donation> Donations, IReadOnlyList<Donor> Donors, bool HasItems, LocalDate Today);

    protected override async Task<Outcome<Output>> Act(Nothing input, Caller caller, CancellationToken stop)
    {
        var store = new DonationStore(Work, clock);
        return new Output(
            await store.Latest(stop),
            await store.Donors(stop),
            (await new FoodItemStore(Work, clock).All(stop)).Count > 0,
            clock.Today(caller.Community.Zone)
        );
    }
}
