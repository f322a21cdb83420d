namespace Juluo.FoodBank;

/// <summary>POST /food-bank/donors/{id}/link — makes a link to the report for a donor without an account. Earlier links stop working.</summary>
[Post(
    "/food-bank/donors/{id}/link",
    FoodBankRights.Manage,
    Form = typeof(ShowDonor),
    Say = "foodbank.link.made",
    Undo = "/food-bank/donors/{id}/link/removal"
)]
internal sealed class MakeReportLink(UnitOfWork work, Clock clock) : Slice<MakeReportLink.Input, Done>
{
    public sealed record Input(DonorId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new DonationStore(work, clock);
        if (await store.FindDonor(input.Id, stop) is not { } donor)
            return new NotFound();
        await store.SetLink(donor.Id, true, stop);
        return Done.It;
    }
}
