using System.Reflection;

namespace Juluo.Foundation;

/// <summary>The slices of a module, discovered by their attributes: routes, widgets and search sources. There is no other list of them.</summary>
internal sealed class FoundRoutes
{
    public FoundRoutes(Module module)
    {
        var slices = module
            .GetType()
            .Assembly.GetTypes()
            .Where(t => t is { IsAbstract: false })
            .OrderBy(t => t.FullName, StringComparer.Ordinal);
        foreach (var slice in slices)
        {
            if (RouteAttribute.Of(slice) is { } route)
            {
                route.Part = module.PartOf(slice);
                All.Add((slice, route));
            }

            if (slice.GetCustomAttribute<WidgetAttribute>() is { } widget)
            {
                widget.Part = module.PartOf(slice);
                Widgets.Add((slice, widget));
            }

            if (slice.GetCustomAttribute<SearchSourceAttribute>() is { } source)
            {
                source.Part = module.PartOf(slice);
                Sources.Add((slice, source));
            }
        }

        foreach (var (slice, route) in All)
            if (route is UndoAttribute && All.Find(r => r.Slice == slice.BaseType).Route is PostAttribute act)
                act.Undo ??= route.Path;
    }

    public List<(Type Slice, RouteAttribute Route)> All { get; } = [];

    public List<(Type Slice, WidgetAttribute Widget)> Widgets { get; } = [];

    public List<(Type Slice, SearchSourceAttribute Source)> Sources { get; } = [];
}
