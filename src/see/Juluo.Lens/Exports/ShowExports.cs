namespace Juluo.Lens;

/// <summary>GET /exports — shows what researchers can download, and how it is made anonymous.</summary>
[OfPart(Part.Research)]
[Get("/exports", "lens.export", Page = typeof(ExportsPage))]
public sealed class ShowExports(NetworkLens lens, UnitOfWork work) : Slice<Nothing, ShowExports.Output>
{
    /// <param name="Enough">True if there are enough people for an export.</param>
    public sealed record Output(int People, int Ties, bool Enough, Instant? ComputedAt);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var (people, ties) = await lens.Confirmed(stop);
        var reading = await Reading.Last(work, withPicture: false, stop);
        return new Output(people, ties, people >= AnonymousNetwork.Least, reading?.ComputedAt);
    }
}
