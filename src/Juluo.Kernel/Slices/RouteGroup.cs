using System.Reflection;

namespace Juluo.Kernel;

/// <summary>The routes of one module, as it lists them.</summary>
public sealed class RouteGroup(string module)
{
    private readonly List<(Type Slice, RouteAttribute Route)> all = [];
    private readonly List<(Type Slice, PanelAttribute Panel)> panels = [];

    public string Module => module;

    public IReadOnlyList<(Type Slice, RouteAttribute Route)> All => all;

    public IReadOnlyList<(Type Slice, PanelAttribute Panel)> Panels => panels;

    /// <summary>A part of a shared page; see <see cref="PanelAttribute"/>.</summary>
    public void Panel<TSlice>()
        where TSlice : ISlice =>
        panels.Add(
            (
                typeof(TSlice),
                typeof(TSlice).GetCustomAttribute<PanelAttribute>()
                    ?? throw new InvalidOperationException($"{typeof(TSlice).Name} names no board: give it [Panel].")
            )
        );

    public void Map<TSlice>()
        where TSlice : ISlice =>
        all.Add(
            (
                typeof(TSlice),
                typeof(TSlice).GetCustomAttribute<RouteAttribute>()
                    ?? throw new InvalidOperationException($"{typeof(TSlice).Name} says no route: give it [Get] or [Post].")
            )
        );
}
