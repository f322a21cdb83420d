namespace Juluo.Alliances;

/// <summary>GET /alliances/new — shows the form for a new alliance and its first agreement.</summary>
[Get("/alliances/new", AllianceRights.Ally, Page = typeof(NewAlliancePage))]
public sealed class NewAlliance : Slice<Nothing, NewAlliance.Output>
{
    public sealed record Output(IReadOnlyList<Sharing> Kinds);

    public override Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<Output>>(new Output(Enum.GetValues<Sharing>()));
}
