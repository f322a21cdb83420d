namespace Juluo.Access;

/// <summary>POST /doors/{id}/retirement — retires a door, which the program then no longer opens. Its history is kept.</summary>
[Post("/doors/{id}/retirement", SpacesModule.Manage, Form = typeof(ShowDoor), Then = "/doors", Say = "access.door.retired")]
internal class RetireDoor(UnitOfWork work, Clock clock, Audit audit) : Reversible<RetireDoor.Input>
{
    public sealed record Input(DoorId Id);

    protected override async Task<Outcome<Done>> Set(Input input, bool done, Caller caller, CancellationToken stop)
    {
        var changed = await new DoorStore(work, clock).Retire(input.Id, done, stop);
        if (!changed.Failed)
            await audit.Did(caller.Person, done ? "access.door.retire" : "access.door.return", input.Id.ToString(), null, stop);
        return changed;
    }
}

/// <summary>POST /doors/{id}/return — puts a retired door back into use.</summary>
[Undo("/doors/{id}/return", Then = "/doors/{id}", Say = "access.door.returned")]
internal sealed class RestoreDoor(UnitOfWork work, Clock clock, Audit audit) : RetireDoor(work, clock, audit);
