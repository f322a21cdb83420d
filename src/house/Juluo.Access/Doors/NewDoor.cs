namespace Juluo.Access;

/// <summary>GET /doors/new — shows the form to add a door.</summary>
[Get("/doors/new", SpacesModule.Manage, Page = typeof(NewDoorPage))]
internal sealed class NewDoor(DoorChoices choices) : Slice<Nothing, DoorChoices.Output>
{
    public override async Task<Outcome<DoorChoices.Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        await choices.Read(stop);
}
