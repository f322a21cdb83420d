namespace Juluo.Residencies;

/// <summary>POST /residencies/{id}/reopening — one can apply again.</summary>
[Post(
    "/residencies/{id}/reopening",
    SpacesModule.Manage,
    Form = typeof(ShowResidencySettings),
    Then = "/residencies/{id}/settings",
    Say = "residencies.residency.reopened",
    Undo = "/residencies/{id}/closing"
)]
internal sealed class ReopenResidency(UnitOfWork work, Clock clock, Audit audit) : Slice<ReopenResidency.Input, Done>
{
    public sealed record Input(ResidencyId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ResidencyStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } residency)
            return new NotFound();
        await store.SetClosed(residency.Id, false, stop);
        await audit.Did(caller.Person, "residencies.residency.reopened", residency.NameZh, new { residency = residency.Id }, stop);
        return Done.It;
    }
}
