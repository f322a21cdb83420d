namespace Juluo.Access;

/// <summary>POST /doors — a door of a site.</summary>
[Post("/doors", SpacesModule.Manage, Form = typeof(NewDoor), Then = "/doors/{Id}", Say = "access.door.added")]
internal sealed class AddDoor(UnitOfWork work, Clock clock, Audit audit) : Slice<AddDoor.Input, AddDoor.Output>
{
    public sealed record Input(
        SiteId Site,
        string NameZh = "",
        string NameEn = "",
        ZoneId? Zone = null,
        GatewayId? Gateway = null,
        string? Line = null,
        int UnlockSeconds = 5,
        int HeldSeconds = 0,
        bool Passback = false,
        CardFormat Format = CardFormat.Hex,
        bool Entrance = false,
        int Early = 15,
        int Late = 15,
        IReadOnlyList<ResourceId>? Resources = null
    )
    {
        internal DoorDetails Details() =>
            new(
                NameZh,
                NameEn,
                Zone,
                Gateway,
                Line?.Trim(),
                UnlockSeconds,
                HeldSeconds,
                Passback,
                Format,
                Entrance,
                Early,
                Late,
                Resources
            );
    }

    public sealed record Output(DoorId Id) : ICreated<DoorId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var details = input.Details();
        if (details.Check() is { Count: > 0 } wrong)
            return wrong;
        var added = await new DoorStore(work, clock).Add(input.Site, details, stop);
        if (added.Failed)
            return added.As<Output>();
        await audit.Did(caller.Person, "access.door.add", added.Value.ToString(), new { input.NameZh }, stop);
        return new Output(added.Value);
    }
}
