using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Juluo.Host.Tests;

/// <summary>The callers for each route: of the allowed ones, each that its module can tell from the others by the permissions that it names.</summary>
internal static class Walkers
{
    private static readonly App App = Modules.App;

    /// <summary>These walk every route they may. All others walk where the module can tell them from these, and one route of each module.</summary>
    private static readonly string[] Everywhere =
    [
        nameof(Role.Operator),
        nameof(Role.Member),
        TwoHouses.Visitor,
        TwoHouses.Stranger,
        nameof(PersonState.Paused),
        nameof(PersonState.Alumni),
    ];

    public static readonly Dictionary<string, HashSet<string>> Asked = App.Modules.ToDictionary(
        m => m.Name,
        PermissionsThatIts,
        StringComparer.Ordinal
    );

    public static readonly ILookup<Type, CallerKind> Of = App
        .Routes.SelectMany((r, n) => WalkersOf(r.Module, r.Route, n).Select(k => (r.Slice, Kind: k)))
        .ToLookup(w => w.Slice, w => w.Kind);

    private static IEnumerable<CallerKind> WalkersOf(Module module, RouteAttribute route, int number)
    {
        var may = CallerKind.All.Where(k => !k.IsToken && k.Refusal(route) is null).ToList();
        var always = may.Where(k => Everywhere.Contains(k.Name)).ToList();
        var seen = always.Select(Shape).ToHashSet(StringComparer.Ordinal);
        // If the module cannot tell callers apart, one of them walks: another one on each route.
        var others = may.Except(always)
            .GroupBy(Shape, StringComparer.Ordinal)
            .Where(g => !seen.Contains(g.Key))
            .Select(g => g.ElementAt(number % g.Count()));
        var firsts = may.Where(k =>
            App.Routes.First(r => r.Module == module && r.Route.Method == route.Method && k.Refusal(r.Route) is null).Route == route
        );
        return always.Concat(others).Concat(firsts).Distinct();

        string Shape(CallerKind kind) =>
            $"{kind.HasPerson} {kind.MayAtSite.Count > 0} {string.Join(' ', kind.May.Where(Asked[module.Name].Contains).Order(StringComparer.Ordinal))}";
    }

    /// <summary>The permissions that a module's code names. Code for shared pages counts as naming all.</summary>
    private static HashSet<string> PermissionsThatIts(Module module)
    {
        if (module is WebModule)
            return [.. App.Permissions.Keys];
        using var file = File.OpenRead(module.GetType().Assembly.Location);
        using var program = new PEReader(file);
        var names = program.GetMetadataReader();
        var asked = new HashSet<string>(StringComparer.Ordinal);
        for (var text = MetadataTokens.UserStringHandle(1); !text.IsNil; text = names.GetNextHandle(text))
            if (names.GetUserString(text) is var name && App.Permissions.ContainsKey(name))
                asked.Add(name);
        return asked;
    }
}
