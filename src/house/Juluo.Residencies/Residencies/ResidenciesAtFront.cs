namespace Juluo.Residencies;

/// <summary>On the public page: the residencies that are open for applications.</summary>
[Named("residencies-at-front")]
[Widget(Dashboard.Front, Requires.Nothing, typeof(ResidenciesAtFrontWidget), 65)]
public sealed class ResidenciesAtFront(UnitOfWork work, Clock clock) : Slice<Nothing, ResidenciesAtFront.Output>
{
    private const int Most = 4;

    public sealed record Output(IReadOnlyList<Line> Residencies);

    /// <param name="Until">The last day to apply; null if always open.</param>
    public sealed record Line(ResidencyId Id, LocalizedText Name, LocalDate? Until);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var today = clock.Today(caller.Community.Zone);
        var open = (await new ResidencyStore(work, clock).All(stop)).FindAll(r => r.IsOpen(today));
        return open.Count == 0 ? new NotFound() : new Output([.. open.Take(Most).Select(r => new Line(r.Id, r.Name, r.ClosesOn))]);
    }
}
