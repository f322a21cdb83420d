namespace Juluo.Access;

/// <summary>POST /doors — adds a door to a site.</summary>
[Post("/doors", SpacesModule.Manage, Form = typeof(NewDoor), Then = "/doors/{Id}", Say = "access.door.added")]
internal sealed class AddDoor(UnitOfWork work, Clock clock, Audit audit) : Slice<AddDoor.Input, AddDoor.Output>
{
    public sealed record Input(SiteId Site) : DoorDetails;

    public sealed record Output(DoorId Id) : ICreated<DoorId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var added = await new DoorStore(work, clock).Add(input.Site, input, stop);
        if (added.Failed)
            return added.As<Output>();
        await audit.Did(caller.Person, "access.door.add", added.Value.ToString(), new { name = input.Name!.Zh }, stop);
        return new Output(added.Value);
    }
}
