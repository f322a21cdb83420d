namespace Juluo.Access;

/// <summary>POST /doors/{id}/return — a retired door is ours again.</summary>
[Post("/doors/{id}/return", SpacesModule.Manage, Then = "/doors/{id}", Say = "access.door.returned")]
internal sealed class RestoreDoor(UnitOfWork work, Clock clock, Audit audit) : Slice<RestoreDoor.Input, Done>
{
    public sealed record Input(DoorId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var done = await new DoorStore(work, clock).Retire(input.Id, retired: false, stop);
        if (!done.Failed)
            await audit.Did(caller.Person, "access.door.return", input.Id.ToString(), null, stop);
        return done;
    }
}
