namespace Juluo.Alliances;

/// <summary>GET /alliances/{id}/groups — lists the communities and groups of an alliance, on a map and as a list that stays readable with hundreds.</summary>
[Get("/alliances/{id}/groups", "people.see", Page = typeof(GroupsPage))]
public sealed class ListGroups(UnitOfWork work, Communities communities, Clock clock) : Slice<ListGroups.Input, ListGroups.Output>
{
    private readonly AllianceStore store = new(work, communities, clock);

    public sealed record Input(AllianceId Id, string? Q = null, string? Tag = null, string? At = null, IndexOrder? By = null);

    public sealed record Output(Alliance Alliance, IndexView View, bool MayImport);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var may = caller.May(AllianceRights.Ally);
        if (await store.Find(input.Id, stop) is not { } alliance || (alliance.State == AllyState.Invited && !may))
            return new NotFound();
        var entries = await new IndexReader(work, communities).Of(input.Id, await store.Allies(input.Id, stop), stop);
        return new Output(
            alliance,
            IndexView.Of(entries, new IndexAsked(input.Q, input.Tag, input.At, input.By).Clean(), caller.Language),
            may && alliance.State == AllyState.Member
        );
    }
}
