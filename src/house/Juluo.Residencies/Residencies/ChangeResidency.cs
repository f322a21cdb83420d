namespace Juluo.Residencies;

/// <summary>POST /residencies/{id}/details — changes the name, the application period and the number of places of a residency. Its plan or site cannot be changed.</summary>
[Post("/residencies/{id}/details", SpacesModule.Manage, Form = typeof(ShowResidencySettings), Say = "residencies.residency.kept")]
internal sealed class ChangeResidency(UnitOfWork work, Clock clock, Audit audit) : Slice<ChangeResidency.Input, Done>
{
    public sealed record Input(ResidencyId Id) : ResidencyForm;

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ResidencyStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } residency)
            return new NotFound();
        var typed = input.Read(caller.Community.Currency);
        if (typed.Failed)
            return typed.As<Done>();
        var changed = await store.Change(residency.Id, typed.Value, stop);
        if (!changed.Failed)
            await audit.Did(caller.Person, "residencies.residency.changed", input.Name!.Zh, new { residency = residency.Id }, stop);
        return changed;
    }
}
