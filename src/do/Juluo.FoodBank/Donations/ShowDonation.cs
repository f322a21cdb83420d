namespace Juluo.FoodBank;

/// <summary>GET /food-bank/donations/{id} — shows a donation, its lots, and the forms that add lines.</summary>
[Get("/food-bank/donations/{id}", Requires.SignIn, Scope = FoodBankRights.Work, Page = typeof(DonationPage))]
public sealed class ShowDonation(UnitOfWork work, Clock clock) : CrewSlice<ShowDonation.Input, ShowDonation.Output>(work)
{
    public sealed record Input(DonationId Id);

    /// <param name="Items">The items that can be added.</param>
    public sealed record Output(Donation Donation, IReadOnlyList<Lot> Lots, IReadOnlyList<FoodItem> Items, LocalDate Today);

    protected override async Task<Outcome<Output>> Act(Input input, Caller caller, CancellationToken stop) =>
        await new DonationStore(Work, clock).Find(input.Id, stop) is { } donation
            ? new Output(
                donation,
                await new LotStore(Work, clock).OfDonation(donation.Id, stop),
                (await new FoodItemStore(Work, clock).All(stop)).FindAll(i => i.RetiredAt is null),
                clock.Today(caller.Community.Zone)
            )
            : new NotFound();
}
