namespace Juluo.FoodBank;

/// <summary>POST /food-bank/donations/{id}/lines — adds several lines to a donation, as text: item, amount, day, place. Takes all or none.</summary>
[Post(
    "/food-bank/donations/{id}/lines",
    Requires.SignIn,
    Scope = FoodBankRights.Work,
    Form = typeof(ShowDonation),
    Say = "foodbank.lines.added"
)]
internal sealed class AddLines(UnitOfWork work, Clock clock) : CrewSlice<AddLines.Input, AddLines.Output>(work)
{
    public sealed record Input(DonationId Id, [Required] string? Lines = null);

    /// <param name="Lots">The number of lines added.</param>
    public sealed record Output(int Lots);

    protected override async Task<Outcome<Output>> Act(Input input, Caller caller, CancellationToken stop)
    {
        if (await new DonationStore(Work, clock).Find(input.Id, stop) is not { } donation)
            return new NotFound();
        if (FormText.Long(input.Lines) is not { } typed)
            return new Missing("lines");
        await new FoodItemStore(Work, clock).Hold(stop);
        var (wrong, lines) = DonationLines.Read(typed, await new FoodItemStore(Work, clock).All(stop));
        if (wrong.Count > 0)
            return wrong;
        var lots = new LotStore(Work, clock);
        foreach (var (line, amount) in lines)
            await lots.Add(donation.Id, line, amount, caller.Self, stop);
        return new Output(lines.Count);
    }
}
