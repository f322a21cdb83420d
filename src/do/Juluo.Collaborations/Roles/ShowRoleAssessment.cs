namespace Juluo.Collaborations;

/// <summary>GET /collaborations/{id}/roles/{dimension} — shows the form that assesses the roles in one dimension, filled in with the last assessment.</summary>
[Get("/collaborations/{id}/roles/{dimension}", CollaborationRights.TakePart, Page = typeof(RoleAssessmentPage))]
public sealed class ShowRoleAssessment(UnitOfWork work, Clock clock) : Slice<ShowRoleAssessment.Input, ShowRoleAssessment.Output>
{
    public sealed record Input(CollaborationId Id, RoleDimension Dimension);

    /// <param name="Last">The latest reading of each role in the dimension.</param>
    /// <param name="Exchanges">The exchanges that can serve as evidence, latest first.</param>
    public sealed record Output(
        Collaboration Collaboration,
        RoleDimension Dimension,
        IReadOnlyList<RoleReading> Last,
        IReadOnlyList<CollaborationExchange> Exchanges,
        LocalDate Today
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new CollaborationStore(work, clock).Find(input.Id, caller, stop) is not { } collaboration)
            return new NotFound();
        if (!CollaborationRights.Of(collaboration, caller).Work)
            return new NotFound();
        var history = RolePicture.History(await new RoleReadingStore(work, clock).Of(collaboration.Id, stop));
        return new Output(
            collaboration,
            input.Dimension,
            history.Count == 0 ? [] : [.. history[^1].Cells.Where(c => c.Dimension == input.Dimension)],
            await new ExchangeStore(work, clock).Of(collaboration.Id, stop),
            clock.Today(caller.Community.Zone)
        );
    }
}
