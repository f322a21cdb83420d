namespace Juluo.Residencies;

/// <summary>POST /residencies/{id}/closing — closes a residency to applications. Those who have applied still get an answer.</summary>
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

    public override Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        Set(input.Id, true, work, clock, audit, caller, stop);

    internal static async Task<Outcome<Done>> Set(
        ResidencyId id,
        bool closed,
        UnitOfWork work,
        Clock clock,
        Audit audit,
        Caller caller,
        CancellationToken stop
    )
    {
        var store = new ResidencyStore(work, clock);
        if (await store.Find(id, stop) is not { } residency)
            return new NotFound();
        await store.SetClosed(id, closed, stop);
        var action = closed ? "residencies.residency.closed" : "residencies.residency.reopened";
        await audit.Did(caller.Person, action, residency.Name.Zh, new { residency = id }, stop);
        return Done.It;
    }
}
