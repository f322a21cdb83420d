namespace Juluo.FoodBank;

/// <summary>GET /food-bank/donors/{id}/table — returns a donor's report for a period as CSV.</summary>
[Get("/food-bank/donors/{id}/table", Requires.SignIn, Scope = FoodBankRights.Work, MediaTypes = ["text/csv"])]
public sealed class DownloadDonorReport(UnitOfWork work, Clock clock, Words words) : CrewSlice<DownloadDonorReport.Input, Download>(work)
{
    public sealed record Input(DonorId Id, LocalDate? From = null, LocalDate? Until = null);

    protected override async Task<Outcome<Download>> Act(Input input, Caller caller, CancellationToken stop)
    {
        if (await new DonationStore(Work, clock).FindDonor(input.Id, stop) is not { } donor)
            return new NotFound();
        var reports = new DonorReports(Work, clock);
        var (from, until) = reports.Period(input.From, input.Until);
        return DonorReports.Csv(await reports.Of(donor, from, until, stop), words);
    }
}
