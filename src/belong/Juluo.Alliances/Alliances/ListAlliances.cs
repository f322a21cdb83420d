namespace Juluo.Alliances;

/// <summary>GET /alliances — lists the alliances of this community; for people who may answer them, also the invitations.</summary>
[Get("/alliances", "people.see", Page = typeof(AlliancesPage))]
public sealed class ListAlliances(UnitOfWork work, Communities communities, Clock clock) : Slice<Nothing, ListAlliances.Output>
{
    private readonly AllianceStore store = new(work, communities, clock);

    public sealed record Output(IReadOnlyList<Alliance> Alliances, IReadOnlyDictionary<Guid, Cover> Covers, bool MayAlly);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var may = caller.May(AllianceRights.Ally);
        return new Output(
            [.. (await store.All(stop)).Where(a => may || a.State == AllyState.Member)],
            await AllianceCovers.Store(work, clock).All(stop),
            may
        );
    }
}
