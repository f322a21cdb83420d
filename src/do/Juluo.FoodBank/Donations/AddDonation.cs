namespace Juluo.FoodBank;

/// <summary>
/// POST /food-bank/donations — enters a donation: donor, date, and its lines as text (item, amount, day, place), typed or pasted from a spreadsheet. Takes all lines or none; 422 names each line that
/// can't be read.
/// </summary>
[Post(
    "/food-bank/donations",
    Requires.SignIn,
    Scope = FoodBankRights.Work,
    Form = typeof(ListDonations),
    Then = "/food-bank/donations/{Id}",
    Say = "foodbank.donation.added"
)]
internal sealed class AddDonation(UnitOfWork work, Clock clock) : CrewSlice<AddDonation.Input, Created<DonationId>>(work)
{
    /// <param name="Donor">The donor's name, or empty for anonymous. A new name adds a donor.</param>
    /// <param name="Lines">The lines as text; may be empty, as lines can be added later.</param>
    public sealed record Input(
        [Length(FoodBank.Donor.MostName)] string? Donor = null,
        LocalDate? OnDay = null,
        [Length(Donation.MostNote)] string? Note = null,
        string? Lines = null
    );

    protected override async Task<Outcome<Created<DonationId>>> Act(Input input, Caller caller, CancellationToken stop)
    {
        var (store, lots) = (new DonationStore(Work, clock), new LotStore(Work, clock));
        var (donor, note, today) = (FormText.Some(input.Donor), FormText.Some(input.Note), clock.Today(caller.Community.Zone));
        await new FoodItemStore(Work, clock).Hold(stop);
        var (wrong, lines) = FormText.Long(input.Lines) is { } typed
            ? DonationLines.Read(typed, await new FoodItemStore(Work, clock).All(stop))
            : ([], []);
        if (input.OnDay > today)
            wrong.Add(new DonationErrors.DayAhead());
        if (input.OnDay is { Year: < 2000 })
            wrong.Add(new Unreadable("onDay"));
        if (wrong.Count > 0)
            return wrong;
        var by = donor is null ? (DonorId?)null : await store.DonorNamed(donor, stop);
        var id = await store.Add(by, input.OnDay ?? today, note, caller.Self, stop);
        foreach (var (line, amount) in lines)
            await lots.Add(id, line, amount, caller.Self, stop);
        return new Created<DonationId>(id);
    }
}
