namespace Juluo.FoodBank;

/// <summary>GET /food-bank/reports/{token} — shows a donor's report to holders of its link: gifts, their use, and the number of households reached.</summary>
[Get("/food-bank/reports/{token}", Requires.Nothing, Page = typeof(DonorReportPage))]
public sealed class ShowDonorReport(UnitOfWork work, Clock clock, ReportLink links) : Slice<ShowDonorReport.Input, ShowDonorReport.Output>
{
    public sealed record Input(string Token, LocalDate? From = null, LocalDate? Until = null);

    public sealed record Output(DonorReport Report, [property: System.Text.Json.Serialization.JsonIgnore] string Path);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            links.Open(input.Token, caller.Community.Id) is not var (id, number)
            || await new DonationStore(work, clock).FindDonor(id, stop) is not { Linked: true } donor
            || donor.LinkNumber != number
        )
            return new NotFound();
        var reports = new DonorReports(work, clock);
        var (from, until) = reports.Period(input.From, input.Until);
        return new Output(await reports.Of(donor, from, until, stop), ReportLink.Path(input.Token));
    }
}
