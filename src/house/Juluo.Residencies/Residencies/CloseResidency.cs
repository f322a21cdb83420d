namespace Juluo.Residencies;

/// <summary>POST /residencies/{id}/closing — closes a residency to applications. Applications already sent still get an answer.</summary>
[Post("/residencies/{id}/closing", SpacesModule.Manage, Form = typeof(ShowResidencySettings), Say = "residencies.residency.closed")]
internal class CloseResidency(UnitOfWork work, Clock clock, Audit audit) : Reversible<CloseResidency.Input>
{
    public sealed record Input(ResidencyId Id);

    protected override async Task<Outcome<Done>> Set(Input input, bool done, Caller caller, CancellationToken stop)
    {
        var store = new ResidencyStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } residency)
            return new NotFound();
        await store.SetClosed(input.Id, done, stop);
        var action = done ? "residencies.residency.closed" : "residencies.residency.reopened";
        await audit.Did(caller.Person, action, residency.Name.Zh, new { residency = input.Id }, stop);
        return Done.It;
    }
}

/// <summary>POST /residencies/{id}/reopening — reopens a residency to applications.</summary>
[Undo("/residencies/{id}/reopening", Say = "residencies.residency.reopened", Undo = "/residencies/{id}/closing")]
internal sealed class ReopenResidency(UnitOfWork work, Clock clock, Audit audit) : CloseResidency(work, clock, audit);
