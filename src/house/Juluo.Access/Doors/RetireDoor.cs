namespace Juluo.Access;

/// <summary>POST /doors/{id}/retirement — retires a door: the program opens it no longer. Its history stays.</summary>
[Post(
    "/doors/{id}/retirement",
    SpacesModule.Manage,
    Form = typeof(ShowDoor),
    Then = "/doors",
    Say = "access.door.retired",
    Undo = "/doors/{id}/return"
)]
internal sealed class RetireDoor(UnitOfWork work, Clock clock, Audit audit) : Slice<RetireDoor.Input, Done>
{
    public sealed record Input(DoorId Id);

    public override Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        Set(input.Id, true, work, clock, audit, caller, stop);

    internal static async Task<Outcome<Done>> Set(
        DoorId id,
        bool retired,
        UnitOfWork work,
        Clock clock,
        Audit audit,
        Caller caller,
        CancellationToken stop
    )
    {
        var done = await new DoorStore(work, clock).Retire(id, retired, stop);
        if (!done.Failed)
            await audit.Did(caller.Person, retired ? "access.door.retire" : "access.door.return", id.ToString(), null, stop);
        return done;
    }
}
