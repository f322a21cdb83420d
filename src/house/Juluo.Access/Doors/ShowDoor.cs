namespace Juluo.Access;

/// <summary>GET /doors/{id} — shows a door: the people who may open it now, its history, and the button that opens it remotely. Views of its history are logged.</summary>
[Get("/doors/{id}", SpacesModule.Reception, AtSite = true, Page = typeof(DoorPage))]
public sealed class ShowDoor(
    UnitOfWork work,
    Clock clock,
    GatewayStore gateways,
    GrantReader grants,
    AccessEventStore passings,
    PeopleFacade directory,
    DoorChoices choices,
    Audit audit
) : Slice<ShowDoor.Input, ShowDoor.Output>
{
    private const int Most = 50;

    public sealed record Input(DoorId Id);

    /// <param name="May">The people who have a key and may open it at this hour, each with the end of that time.</param>
    public sealed record Output(
        Door Door,
        DoorGateway? Gateway,
        bool Silent,
        IReadOnlyList<MayOpen> May,
        IReadOnlyList<AccessEvent> AccessEvents,
        IReadOnlyDictionary<Guid, string> Names,
        IReadOnlyList<AccessGroup> Groups,
        [property: System.Text.Json.Serialization.JsonIgnore] DoorChoices.Output? Choices,
        IReadOnlyList<ResourceId> Resources
    );

    public sealed record MayOpen(PersonId Person, Instant Until);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new DoorStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } door || !caller.May(SpacesModule.Reception, door.Site))
            return new NotFound();
        var gateway = door.Gateway is { } of ? await gateways.Find(of, stop) : null;
        var may = gateway is null || door.Retired ? [] : await MayNow(door, gateway, stop);
        var happened = await passings.At(door.Id, Most, stop);
        var named = happened
            .SelectMany(p => new[] { p.Person, p.By })
            .OfType<PersonId>()
            .Concat(may.Select(m => m.Person))
            .Distinct()
            .ToList();
        if (caller.Person is { } looker)
            foreach (var seen in happened.Select(p => p.Person).OfType<PersonId>().Distinct())
                await audit.Looked(looker, seen, "door", stop);
        return new Output(
            door,
            gateway,
            gateway is not null && gateway.IsSilent(clock.Now) && !(await LockStore.All(work, stop)).Exists(s => s.Gateway == gateway.Id),
            may,
            happened,
            (await directory.Named(named, stop)).ToDictionary(p => p.Key.Value, p => p.Value.Name),
            [.. (await new AccessGroupStore(work, clock).All(stop)).Where(g => !g.Retired && g.Doors.Contains(door.Id))],
            caller.May(SpacesModule.Manage) ? await choices.Read(stop) : null,
            [.. (await store.Resources([door.Id], stop))[door.Id]]
        );
    }

    private async Task<List<MayOpen>> MayNow(Door door, DoorGateway gateway, CancellationToken stop)
    {
        var now = clock.Now.ToDateTimeOffset();
        var list = await grants.Read(gateway, clock.Now, stop);
        return
        [
            .. from credential in list.Credentials
            from opens in credential.Opens
            where list.Doors[opens.Door].Id == door.Id.Value
            from window in list.Windows[opens.Window]
            where window.Has(now)
            group window.Until by credential.Holder into holder
            orderby holder.Key
            select new MayOpen(new(holder.Key), Instant.FromDateTimeOffset(holder.Max())),
        ];
    }
}
