namespace Juluo.Collaborations;

/// <summary>POST /collaborations/{id}/roles/{dimension} — records how clearly citizens have each role in one dimension. Earlier assessments stay.</summary>
[Post(
    "/collaborations/{id}/roles/{dimension}",
    CollaborationRights.TakePart,
    Form = typeof(ShowRoleAssessment),
    Then = "/collaborations/{id}/roles",
    Say = "collaborations.roles.assessed"
)]
internal sealed class AssessRoles(UnitOfWork work, Clock clock) : Slice<AssessRoles.Input, Done>
{
    public sealed record Input(CollaborationId Id, RoleDimension Dimension) : RoleForm;

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new CollaborationStore(work, clock).Find(input.Id, caller, stop) is not { } collaboration)
            return new NotFound();
        if (CollaborationErrors.Refuses(collaboration, caller) is { } refusal)
            return refusal;
        var today = clock.Today(caller.Community.Zone);
        var readings = input.Readings(input.Dimension, input.OnDay ?? today);
        var wrong = input.Check(readings, today);
        var exchanges = (await new ExchangeStore(work, clock).Of(collaboration.Id, stop)).ConvertAll(e => e.Id);
        foreach (var reading in readings.Where(r => r.Exchange is { } id && !exchanges.Contains(id)))
            wrong.Add(new NotOffered($"{RoleForm.FieldOf(reading.Role)}Exchange"));
        if (wrong.Count > 0)
            return wrong;
        await new RoleReadingStore(work, clock).Write(collaboration.Id, readings, caller.Self, stop);
        return Done.It;
    }
}
