namespace Juluo.FoodBank;

/// <summary>POST /food-bank/donors/{id}/link/removal — ends the link to a donor's report.</summary>
[Post("/food-bank/donors/{id}/link/removal", FoodBankRights.Manage, Form = typeof(ShowDonor), Say = "foodbank.link.removed")]
internal sealed class RemoveReportLink(UnitOfWork work, Clock clock) : Slice<RemoveReportLink.Input, Done>
{
    public sealed record Input(DonorId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new DonationStore(work, clock);
        if (await store.FindDonor(input.Id, stop) is not { } donor)
            return new NotFound();
        await store.SetLink(donor.Id, false, stop);
        return Done.It;
    }
}
