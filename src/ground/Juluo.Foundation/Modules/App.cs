namespace Juluo.Foundation;

/// <summary>The modules of this program and everything that they declare.</summary>
public sealed class App
{
    private readonly Dictionary<string, Part?> partOf;

    // Cached: pages need it, and reading attributes is slow.
    private readonly ConcurrentDictionary<Type, Part?> parts = new();
    private readonly Lazy<ILookup<int, (Type Slice, PostAttribute Route)>> posts;

    public App(params IReadOnlyList<Module> modules)
    {
        Modules = modules;
        posts = new(() =>
            Routes
                .Where(r => r.Route is PostAttribute)
                .Select(r => (r.Slice, (PostAttribute)r.Route))
                .ToLookup(r => r.Item2.Path.Count(c => c == '/'))
        );
        var events = new PublicEvents();
        foreach (var module in modules)
        {
            (Jobs.Of, events.Of) = (module, module.Part);
            module.Menu(Menu);
            module.Search(SearchPages);
            module.Jobs(Jobs);
            module.Reactions(Reactions);
            module.Events(events);
            var routes = new FoundRoutes(module);
            Routes.AddRange(routes.All.Select(r => (module, r.Slice, r.Route)));
            SearchSources.AddRange(routes.Sources.Select(s => (module.Name, s.Slice, s.Source)));
            Widgets.AddRange(routes.Widgets.Select(p => (module.Name, p.Slice, p.Widget)));
        }

        Menu.Bind(Routes.Select(r => r.Route));
        Events = events.All;
        foreach (var heard in Events.Select(e => e.Fact).Distinct())
            Reactions.OnPublic(heard);
        PersonalData = [.. modules.Select(r => r.PersonalData)];
        Holdings = [.. PersonalData.SelectMany(d => d.All)];
        Files =
        [
            .. Holdings
                .Where(h => h.Files.Count > 0)
                .DistinctBy(h => h.Table)
                .Select(h => new FileColumns(h.Table, h.Files))
                .Concat(modules.SelectMany(m => m.Files)),
        ];
        Notifications = modules
            .SelectMany(m => m.Notifications.All, (m, kind) => kind with { Part = kind.Part ?? m.Part })
            .ToDictionary(n => n.Kind, StringComparer.Ordinal);
        Permissions = modules.SelectMany(r => r.Permissions.All).ToDictionary(p => p.Name, p => p.Roles, StringComparer.Ordinal);
        partOf = modules
            .SelectMany(m => m.Permissions.All, (m, p) => (p.Name, m.Part))
            .ToDictionary(p => p.Name, p => p.Part, StringComparer.Ordinal);
        Reading = modules.SelectMany(r => r.Permissions.Reading).ToHashSet(StringComparer.Ordinal);
        WhenPaused = modules.SelectMany(r => r.Permissions.WhenPaused).ToHashSet(StringComparer.Ordinal);
    }

    public IReadOnlyList<Module> Modules { get; }

    /// <summary>The assemblies of all modules, and this one.</summary>
    public IReadOnlyList<System.Reflection.Assembly> Assemblies =>
        [typeof(App).Assembly, .. Modules.Select(m => m.GetType().Assembly).Distinct()];

    /// <summary>Personal data that the modules store.</summary>
    public IReadOnlyList<PersonalData> PersonalData { get; }

    public IReadOnlyList<PersonalDataField> Holdings { get; }

    /// <summary>All columns that contain keys of files.</summary>
    public IReadOnlyList<FileColumns> Files { get; }

    public List<(Module Module, Type Slice, RouteAttribute Route)> Routes { get; } = [];

    public List<(string Module, Type Slice, WidgetAttribute Widget)> Widgets { get; } = [];

    public List<(string Module, Type Slice, SearchSourceAttribute Source)> SearchSources { get; } = [];

    public SearchPages SearchPages { get; } = new();

    public Menu Menu { get; } = new();

    public JobSchedule Jobs { get; } = new();

    public Reactions Reactions { get; } = new();

    /// <summary>Events that webhooks can receive.</summary>
    public IReadOnlyList<PublicEvent> Events { get; }

    public IReadOnlyDictionary<string, NotificationKind> Notifications { get; }

    public IReadOnlyDictionary<string, Role[]> Permissions { get; }

    /// <summary>Permissions that only allow reading.</summary>
    public IReadOnlySet<string> Reading { get; }

    /// <summary>Permissions that people with a paused membership keep.</summary>
    public IReadOnlySet<string> WhenPaused { get; }

    /// <summary>Checks if a permission has effect in a community: permissions of a part that is switched off have none.</summary>
    public bool Uses(Community community, string permission) => community.Uses(partOf.GetValueOrDefault(permission));

    public IReadOnlySet<string> Used(Community community, IReadOnlySet<string> permissions) =>
        community.Parts is null ? permissions : permissions.Where(p => Uses(community, p)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Returns the part of a slice, job or other class of a module; null if it is always on.</summary>
    public Part? PartOf(Type type) => parts.GetOrAdd(type, t => Modules.FirstOrDefault(m => m.GetType().Assembly == t.Assembly)?.PartOf(t));

    /// <summary>Returns the notification kinds of parts that a community has switched off.</summary>
    public string[] KindsOff(Community community) => [.. Notifications.Values.Where(n => !community.Uses(n.Part)).Select(n => n.Kind)];

    /// <summary>Returns the page at an address without query, or null if there is none.</summary>
    public RouteAttribute? PageAt(string path) =>
        Routes.Select(r => r.Route).OfType<GetAttribute>().Where(r => Fits(r.Path, path)).MinBy(r => r.Path.Count(c => c == '{'));

    /// <summary>Returns the slice that handles a POST to this path, or null if there is none.</summary>
    public (Type Slice, PostAttribute Route)? PostAt(string path) =>
        posts
            .Value[path.Count(c => c == '/')]
            .Where(r => Fits(r.Route.Path, path))
            .OrderBy(r => r.Route.Path.Count(c => c == '{'))
            .Select(r => ((Type, PostAttribute)?)r)
            .FirstOrDefault();

    private static bool Fits(string route, string path)
    {
        var (pattern, parts) = (route.Split('/'), path.Split('/'));
        return pattern.Length == parts.Length && pattern.Zip(parts).All(p => p.First.StartsWith('{') || p.First == p.Second);
    }

    /// <summary>Returns all permissions that at least one of these roles grants.</summary>
    public IReadOnlySet<string> Allowed(IReadOnlyCollection<Role> roles) =>
        Permissions.Where(p => p.Value.Any(roles.Contains)).Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
}
