namespace Juluo.Collaborations;

/// <summary>GET /collaborations/{id}/roles — shows the roles of citizens in a collaboration, the evidence for them, and their shift over time.</summary>
[Get("/collaborations/{id}/roles", Requires.Nothing, Page = typeof(CitizenRolesPage))]
public sealed class ShowRoles(UnitOfWork work, Clock clock) : Slice<ShowRoles.Input, ShowRoles.Output>
{
    public sealed record Input(CollaborationId Id);

    /// <param name="History">The picture after each day of assessment, earliest first; the last is the current one.</param>
    /// <param name="Exchanges">The exchanges that serve as evidence.</param>
    /// <param name="Next">A dimension that has not been assessed yet; null if all have been.</param>
    public sealed record Output(
        Collaboration Collaboration,
        CollaborationRights Rights,
        IReadOnlyList<RolePicture> History,
        RoleShift Shift,
        IReadOnlyDictionary<ExchangeId, string> Exchanges,
        RoleDimension? Next
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new CollaborationStore(work, clock).Find(input.Id, caller, stop) is not { } collaboration)
            return new NotFound();
        var readings = await new RoleReadingStore(work, clock).Of(collaboration.Id, stop);
        var history = RolePicture.History(readings);
        var open = Enum.GetValues<RoleDimension>().Where(d => readings.TrueForAll(r => r.Dimension != d)).ToList();
        var named = readings.Select(r => r.Exchange).OfType<ExchangeId>().ToHashSet();
        return new Output(
            collaboration,
            CollaborationRights.Of(collaboration, caller),
            history,
            RoleHistory.Shift(history),
            (await new ExchangeStore(work, clock).Of(collaboration.Id, stop))
                .Where(e => named.Contains(e.Id))
                .ToDictionary(e => e.Id, e => e.What),
            open.Count > 0 ? open[0] : null
        );
    }
}
