namespace Juluo.Access;

/// <summary>POST /doors/{id} — changes the details of a door.</summary>
[Post("/doors/{id}", SpacesModule.Manage, Form = typeof(ShowDoor), Say = "access.door.changed")]
internal sealed class ChangeDoor(UnitOfWork work, Clock clock, Audit audit) : Slice<ChangeDoor.Input, Done>
{
    public sealed record Input(DoorId Id) : DoorDetails;

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new DoorStore(work, clock);
        if (await store.Find(input.Id, stop) is null)
            return new NotFound();
        var changed = await store.Change(input.Id, input, stop);
        if (changed.Failed)
            return changed.As<Done>();
        await audit.Did(caller.Person, "access.door.change", input.Id.ToString(), null, stop);
        return Done.It;
    }
}
