namespace Juluo.Kernel;

/// <summary>The rooms of this program, and what they declared.</summary>
public sealed class House
{
    public House(params IReadOnlyList<Room> rooms)
    {
        Rooms = rooms;
        var events = new PublicEvents();
        foreach (var room in rooms)
        {
            room.Menu(Menu);
            room.Jobs(Jobs);
            room.Reactions(Reactions);
            room.Events(events);
            var routes = new RouteGroup(room.Name);
            room.Routes(routes);
            Routes.AddRange(routes.All.Select(r => (room, r.Slice, r.Route)));
            Panels.AddRange(routes.Panels.Select(p => (room.Name, p.Slice, p.Panel)));
        }

        Events = events.All;
        foreach (var heard in Events.DistinctBy(e => e.Fact))
            Reactions.On(heard.Fact, heard.Reaction);
        PersonalData = [.. rooms.Select(r => r.PersonalData)];
        Holdings = [.. PersonalData.SelectMany(d => d.All)];
        Notifications = rooms.SelectMany(r => r.Notifications.All).ToDictionary(n => n.Kind, StringComparer.Ordinal);
        Permissions = rooms.SelectMany(r => r.Permissions.All).ToDictionary(p => p.Name, p => p.Roles, StringComparer.Ordinal);
        Reading = rooms.SelectMany(r => r.Permissions.Reading).ToHashSet(StringComparer.Ordinal);
        WhenPaused = rooms.SelectMany(r => r.Permissions.WhenPaused).ToHashSet(StringComparer.Ordinal);
    }

    public IReadOnlyList<Room> Rooms { get; }

    /// <summary>What the rooms keep of people.</summary>
    public IReadOnlyList<PersonalData> PersonalData { get; }

    public IReadOnlyList<Holding> Holdings { get; }

    public List<(Room Room, Type Slice, RouteAttribute Route)> Routes { get; } = [];

    public List<(string Room, Type Slice, PanelAttribute Panel)> Panels { get; } = [];

    public Menu Menu { get; } = new();

    public JobSchedule Jobs { get; } = new();

    public Reactions Reactions { get; } = new();

    /// <summary>What webhooks may be told.</summary>
    public IReadOnlyList<PublicEvent> Events { get; }

    public IReadOnlyDictionary<string, NotificationKind> Notifications { get; }

    public IReadOnlyDictionary<string, Role[]> Permissions { get; }

    /// <summary>What only lets somebody look.</summary>
    public IReadOnlySet<string> Reading { get; }

    /// <summary>What somebody keeps whose membership is paused.</summary>
    public IReadOnlySet<string> WhenPaused { get; }

    /// <summary>Everything that one of these roles is enough for.</summary>
    public IReadOnlySet<string> Allowed(IReadOnlyCollection<Role> roles) =>
        Permissions.Where(p => p.Value.Any(roles.Contains)).Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
}
