namespace Juluo.FoodBank;

/// <summary>POST /food-bank/donors/{id}/link — makes a link by which the donor reads the report without an account. An earlier link opens no more.</summary>
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
