namespace Juluo.FoodBank;

/// <summary>GET /food-bank/donors/{id} — shows a donor's report for a period, to print, and the link for the donor.</summary>
[Get("/food-bank/donors/{id}", Requires.SignIn, Scope = FoodBankRights.Work, Page = typeof(DonorPage))]
public sealed class ShowDonor(UnitOfWork work, Clock clock, ReportLink links) : CrewSlice<ShowDonor.Input, ShowDonor.Output>(work)
{
    /// <param name="From">The first day; empty: three months before the last.</param>
    /// <param name="Until">The last day; empty: today.</param>
    public sealed record Input(DonorId Id, LocalDate? From = null, LocalDate? Until = null);

    /// <param name="Link">The link, for people who manage the food bank, or null.</param>
    public sealed record Output(
        Donor Donor,
        DonorReport Report,
        [property: System.Text.Json.Serialization.JsonIgnore] string? Link,
        bool MayManage
    );

    protected override async Task<Outcome<Output>> Act(Input input, Caller caller, CancellationToken stop)
    {
        if (await new DonationStore(Work, clock).FindDonor(input.Id, stop) is not { } donor)
            return new NotFound();
        var reports = new DonorReports(Work, clock);
        var (from, until) = reports.Period(input.From, input.Until);
        var manages = caller.May(FoodBankRights.Manage);
        return new Output(
            donor,
            await reports.Of(donor, from, until, stop),
            manages ? links.Of(caller.Community.Id, donor) : null,
            manages
        );
    }
}
