namespace Juluo.Residencies;

/// <summary>POST /residencies/{id}/reopening — reopens a residency to applications.</summary>
[Post(
    "/residencies/{id}/reopening",
    SpacesModule.Manage,
    Form = typeof(ShowResidencySettings),
    Then = "/residencies/{id}/settings",
    Say = "residencies.residency.reopened",
    Undo = "/residencies/{id}/closing"
)]
internal sealed class ReopenResidency(UnitOfWork work, Clock clock, Audit audit) : Slice<CloseResidency.Input, Done>
{
    public override Task<Outcome<Done>> Handle(CloseResidency.Input input, Caller caller, CancellationToken stop) =>
        CloseResidency.Set(input.Id, false, work, clock, audit, caller, stop);
}
