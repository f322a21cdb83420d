namespace Juluo.FoodBank;

/// <summary>POST /food-bank/donors/{id}/details — changes a donor's name, which applies to all its donations.</summary>
[Post("/food-bank/donors/{id}/details", Requires.SignIn, Scope = FoodBankRights.Work, Form = typeof(ShowDonor), Say = "foodbank.saved")]
internal sealed class ChangeDonor(UnitOfWork work, Clock clock) : CrewSlice<ChangeDonor.Input, Done>(work)
{
    public sealed record Input(DonorId Id, [Required, Length(Donor.MostName)] string? Name = null);

    protected override async Task<Outcome<Done>> Act(Input input, Caller caller, CancellationToken stop)
    {
        var store = new DonationStore(Work, clock);
        if (await store.FindDonor(input.Id, stop) is not { } donor)
            return new NotFound();
        return await store.Rename(donor.Id, input.Name!, stop);
    }
}
