namespace Juluo.Alliances;

/// <summary>GET /alliances — the alliances of this community; to those who may answer, also the invitations.</summary>
[Get("/alliances", "people.see", Page = typeof(AlliancesPage))]
public sealed class ListAlliances(Work work, Communities communities, Clock clock) : Slice<Nothing, ListAlliances.Output>
{
    private readonly AllianceBook book = new(work, communities, clock);

    public sealed record Output(IReadOnlyList<Alliance> Alliances, bool MayAlly);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var may = caller.May(AllianceRights.Ally);
        return new Output([.. (await book.All(stop)).Where(a => may || a.State == AllyState.Member)], may);
    }
}
