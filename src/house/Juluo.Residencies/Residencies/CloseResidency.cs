namespace Juluo.Residencies;

/// <summary>POST /residencies/{id}/closing — nobody applies any more; who has applied is answered all the same.</summary>
[Post(
    "/residencies/{id}/closing",
    SpacesModule.Manage,
    Form = typeof(ShowResidencySettings),
    Then = "/residencies/{id}/settings",
    Say = "residencies.residency.closed",
    Undo = "/residencies/{id}/reopening"
)]
internal sealed class CloseResidency(UnitOfWork work, Clock clock, Audit audit) : Slice<CloseResidency.Input, Done>
{
    public sealed record Input(ResidencyId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ResidencyStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } residency)
            return new NotFound();
        await store.SetClosed(residency.Id, true, stop);
        await audit.Did(caller.Person, "residencies.residency.closed", residency.NameZh, new { residency = residency.Id }, stop);
        return Done.It;
    }
}
