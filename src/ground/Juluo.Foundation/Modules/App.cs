namespace Juluo.Foundation;

/// <summary>The modules of this program, and what they declared.</summary>
public sealed class App
{
    public App(params IReadOnlyList<Module> modules)
    {
        Modules = modules;
        var events = new PublicEvents();
        foreach (var module in modules)
        {
            module.Menu(Menu);
            module.Search(SearchPages);
            module.Jobs(Jobs);
            module.Reactions(Reactions);
            module.Events(events);
            var routes = new FoundRoutes(module.GetType().Assembly);
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
        Notifications = modules.SelectMany(r => r.Notifications.All).ToDictionary(n => n.Kind, StringComparer.Ordinal);
        Permissions = modules.SelectMany(r => r.Permissions.All).ToDictionary(p => p.Name, p => p.Roles, StringComparer.Ordinal);
        Reading = modules.SelectMany(r => r.Permissions.Reading).ToHashSet(StringComparer.Ordinal);
        WhenPaused = modules.SelectMany(r => r.Permissions.WhenPaused).ToHashSet(StringComparer.Ordinal);
    }

    public IReadOnlyList<Module> Modules { get; }

    /// <summary>Where their types are, and those that all of them speak in.</summary>
    public IReadOnlyList<System.Reflection.Assembly> Assemblies =>
        [typeof(App).Assembly, .. Modules.Select(m => m.GetType().Assembly).Distinct()];

    /// <summary>What the modules keep of people.</summary>
    public IReadOnlyList<PersonalData> PersonalData { get; }

    public IReadOnlyList<PersonalDataField> Holdings { get; }

    /// <summary>Every column that names a file.</summary>
    public IReadOnlyList<FileColumns> Files { get; }

    public List<(Module Module, Type Slice, RouteAttribute Route)> Routes { get; } = [];

    public List<(string Module, Type Slice, WidgetAttribute Widget)> Widgets { get; } = [];

    public List<(string Module, Type Slice, SearchSourceAttribute Source)> SearchSources { get; } = [];

    public SearchPages SearchPages { get; } = new();

    public Menu Menu { get; } = new();

    public JobSchedule Jobs { get; } = new();

    public Reactions Reactions { get; } = new();

    /// <summary>What webhooks may be told.</summary>
    public IReadOnlyList<PublicEvent> Events { get; }

    public IReadOnlyDictionary<string, NotificationKind> Notifications { get; }

    public IReadOnlyDictionary<string, Role[]> Permissions { get; }

    /// <summary>What only lets a person look.</summary>
    public IReadOnlySet<string> Reading { get; }

    /// <summary>What a person keeps whose membership is paused.</summary>
    public IReadOnlySet<string> WhenPaused { get; }

    /// <summary>Everything that one of these roles is enough for.</summary>
    public IReadOnlySet<string> Allowed(IReadOnlyCollection<Role> roles) =>
        Permissions.Where(p => p.Value.Any(roles.Contains)).Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
}
