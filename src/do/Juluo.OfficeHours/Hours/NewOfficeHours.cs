namespace Juluo.OfficeHours;

/// <summary>GET /office-hours/new — shows the form with which an expert publishes hours.</summary>
[Get("/office-hours/new", OfficeHoursRights.TakePart, Page = typeof(NewOfficeHoursPage))]
public sealed class NewOfficeHours(Clock clock) : Slice<Nothing, NewOfficeHours.Output>
{
    private const int UsualMonths = 3;

    public sealed record Output(LocalDate FirstDay, LocalDate LastDay);

    public override Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var tomorrow = clock.Today(caller.Community.Zone).PlusDays(1);
        return Task.FromResult<Outcome<Output>>(new Output(tomorrow, tomorrow.PlusMonths(UsualMonths)));
    }
}
