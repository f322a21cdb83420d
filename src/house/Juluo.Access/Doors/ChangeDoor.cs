namespace Juluo.Access;

/// <summary>POST /doors/{id} — changes what was said of a door.</summary>
[Post("/doors/{id}", SpacesModule.Manage, Form = typeof(ShowDoor), Then = "/doors/{id}", Say = "access.door.changed")]
internal sealed class ChangeDoor(UnitOfWork work, Clock clock, Audit audit) : Slice<ChangeDoor.Input, Done>
{
    public sealed record Input(
        DoorId Id,
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

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new DoorStore(work, clock);
        if (await store.Find(input.Id, stop) is null)
            return new NotFound();
        var details = input.Details();
        if (details.Check() is { Count: > 0 } wrong)
            return wrong;
        var changed = await store.Change(input.Id, details, stop);
        if (changed.Failed)
            return changed.As<Done>();
        await audit.Did(caller.Person, "access.door.change", input.Id.ToString(), null, stop);
        return Done.It;
    }
}
