namespace Juluo.Collaborations;

/// <summary>GET /collaborations/{id}/roles — shows which role citizens have in a collaboration, by what one knows it, and how it shifted over time.</summary>
[Get("/collaborations/{id}/roles", Requires.Nothing, Page = typeof(CitizenRolesPage))]
public sealed class ShowRoles(UnitOfWork work, Clock clock) : Slice<ShowRoles.Input, ShowRoles.Output>
{
    public sealed record Input(CollaborationId Id);

    /// <param name="History">The picture after each day of reading, the earliest first; the last is today's.</param>
    /// <param name="Exchanges">What was exchanged that is named as evidence.</param>
    /// <param name="Next">A dimension that was not read yet.</param>
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
