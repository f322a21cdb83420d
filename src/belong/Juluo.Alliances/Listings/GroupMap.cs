namespace Juluo.Alliances;

/// <summary>
/// Places on a map of a given size, drawn together where their marks would touch, so that each can be pressed with a thumb. Web Mercator; the world is
/// 1000 × 1000 as in <c>web/build/maps.mjs</c>.
/// </summary>
/// <param name="Scale">From units of the world to those of the picture.</param>
internal sealed record GroupMap(double X, double Y, double Scale, IReadOnlyList<GroupMap.Mark> Marks)
{
    /// <summary>Radius of what can be pressed around a single place: 44 px across.</summary>
    public const double Reach = 22;

    /// <summary>The smallest part of the world that is shown, about two degrees across: closer the outline would say nothing.</summary>
    private const double Closest = 6;

    private const double Margin = 40;

    /// <param name="Entries">Indexes into the places that were given.</param>
    public sealed record Mark(double X, double Y, double Radius, IReadOnlyList<int> Entries, MapWindow Window);

    public static GroupMap Of(IReadOnlyList<(double Latitude, double Longitude)> places, int width, int height)
    {
        if (places.Count == 0)
            return new(0, 0, 1, []);
        var at = places.Select(p => Project(p.Latitude, p.Longitude)).ToList();
        var (left, right) = (at.Min(p => p.X), at.Max(p => p.X));
        var (top, bottom) = (at.Min(p => p.Y), at.Max(p => p.Y));
        var scale = Math.Min(
            (width - 2 * Margin) / Math.Max(right - left, Closest),
            (height - 2 * Margin) / Math.Max(bottom - top, Closest)
        );
        var (x, y) = ((left + right) / 2 - width / scale / 2, (top + bottom) / 2 - height / scale / 2);
        var marks = at.Select((p, i) => One((p.X - x) * scale, (p.Y - y) * scale, [i], places)).ToList();
        while (Join(marks, places)) { }

        return new(x, y, scale, [.. marks.Select(m => m with { Entries = Opened(m, places) })]);
    }

    public static (double X, double Y) Project(double latitude, double longitude)
    {
        var radians = latitude * Math.PI / 180;
        return ((longitude + 180) / 360 * 1000, (1 - Math.Log(Math.Tan(radians) + 1 / Math.Cos(radians)) / Math.PI) / 2 * 1000);
    }

    // A number says what it opens: all that lies in its window, also what another mark was drawn for.
    private static List<int> Opened(Mark mark, IReadOnlyList<(double Latitude, double Longitude)> places)
    {
        var window = MapWindow.Read(mark.Window.ToString())!;
        return [.. Enumerable.Range(0, places.Count).Where(i => window.Contains(places[i].Latitude, places[i].Longitude))];
    }

    private static Mark One(double x, double y, IReadOnlyList<int> entries, IReadOnlyList<(double Latitude, double Longitude)> places) =>
        new(
            x,
            y,
            entries.Count == 1 ? Reach : Math.Min(34, Reach + 1.2 * Math.Sqrt(entries.Count - 1)),
            entries,
            new(
                entries.Min(i => places[i].Longitude),
                entries.Min(i => places[i].Latitude),
                entries.Max(i => places[i].Longitude),
                entries.Max(i => places[i].Latitude)
            )
        );

    /// <summary>Draws together what touches, one pass through all; false when nothing did.</summary>
    private static bool Join(List<Mark> marks, IReadOnlyList<(double Latitude, double Longitude)> places)
    {
        var before = marks.Count;
        for (var i = 0; i < marks.Count; i++)
        for (var j = marks.Count - 1; j > i; j--)
        {
            var (one, other) = (marks[i], marks[j]);
            var reach = one.Radius + other.Radius;
            if ((one.X - other.X) * (one.X - other.X) + (one.Y - other.Y) * (one.Y - other.Y) >= reach * reach)
                continue;
            var entries = one.Entries.Concat(other.Entries).ToList();
            double Middle(double a, double b) => (a * one.Entries.Count + b * other.Entries.Count) / entries.Count;
            marks[i] = One(Middle(one.X, other.X), Middle(one.Y, other.Y), entries, places);
            marks.RemoveAt(j);
        }

        return marks.Count < before;
    }
}
