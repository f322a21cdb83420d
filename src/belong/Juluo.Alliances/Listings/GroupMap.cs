namespace Juluo.Alliances;

/// <summary>
/// Places on a map of a given size, clustered where their marks would touch, so that each can be tapped. The map is divided between places into
/// parts with one mark each: parts don't overlap, so each place is counted once, and the numbers add up to the list. Web Mercator; the world is
/// 1000 × 1000 as in <c>web/build/maps.mjs</c>.
/// </summary>
/// <param name="Scale">The scale from world units to map units.</param>
internal sealed record GroupMap(double X, double Y, double Scale, IReadOnlyList<GroupMap.Mark> Marks)
{
    /// <summary>The radius of the tap target around a single place, in map units: 44 px across.</summary>
    public const double Reach = 22;

    private const double MostReach = 34;

    /// <summary>The smallest part of the world that is shown, in world units: about two degrees across. Closer, the outline would be meaningless.</summary>
    private const double Closest = 6;

    private const double Margin = 40;

    /// <summary>The distance in world units below which places count as one spot.</summary>
    private const double Apart = 0.1;

    /// <param name="Entries">The indexes into the given places.</param>
    public sealed record Mark(double X, double Y, double Radius, IReadOnlyList<int> Entries, MapWindow Window);

    private readonly record struct Dot(int Place, double X, double Y)
    {
        public double Along(bool across) => across ? X : Y;
    }

    private readonly record struct Part(double Left, double Top, double Right, double Bottom)
    {
        public (Part Before, Part After) CutAt(bool across, double at) =>
            across ? (this with { Right = at }, this with { Left = at }) : (this with { Bottom = at }, this with { Top = at });
    }

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
        var marks = new List<Mark>();
        void Draw(List<Dot> dots, Part part)
        {
            if (Cut(dots, part) is not { } cut)
            {
                marks.Add(One(dots, part, places));
                return;
            }

            var (before, after) = part.CutAt(cut.Across, cut.At);
            Draw(dots.FindAll(d => d.Along(cut.Across) < cut.At), before);
            Draw(dots.FindAll(d => d.Along(cut.Across) >= cut.At), after);
        }

        Draw([.. at.Select((p, i) => new Dot(i, (p.X - x) * scale, (p.Y - y) * scale))], new(0, 0, width, height));
        return new(x, y, scale, marks);
    }

    public static (double X, double Y) Project(double latitude, double longitude)
    {
        var radians = latitude * Math.PI / 180;
        return ((longitude + 180) / 360 * 1000, (1 - Math.Log(Math.Tan(radians) + 1 / Math.Cos(radians)) / Math.PI) / 2 * 1000);
    }

    /// <summary>Returns the widest gap between places that leaves room for a mark on both sides; null if one mark covers them.</summary>
    private static (bool Across, double At)? Cut(List<Dot> dots, Part part)
    {
        var gaps = Gaps(dots, across: true, part.Left, part.Right).Concat(Gaps(dots, across: false, part.Top, part.Bottom)).ToList();
        if (gaps.Count == 0)
            return null;
        var widest = gaps.MaxBy(g => g.Width);
        return (widest.Across, widest.At);
    }

    private static IEnumerable<(bool Across, double At, double Width)> Gaps(List<Dot> dots, bool across, double from, double until)
    {
        var along = dots.Select(d => d.Along(across)).Order().ToList();
        return along[^1] - along[0] <= 2 * MostReach
            ? []
            : along
                .Zip(along.Skip(1), (one, next) => (Across: across, At: (one + next) / 2, Width: next - one))
                .Where(g => g.Width > Apart && g.At - from >= 2 * MostReach && until - g.At >= 2 * MostReach);
    }

    private static Mark One(List<Dot> dots, Part part, IReadOnlyList<(double Latitude, double Longitude)> places)
    {
        var radius = dots.Count == 1 ? Reach : Math.Min(MostReach, Reach + 1.2 * Math.Sqrt(dots.Count - 1));
        var window = new MapWindow(
            dots.Min(d => places[d.Place].Longitude),
            dots.Min(d => places[d.Place].Latitude),
            dots.Max(d => places[d.Place].Longitude),
            dots.Max(d => places[d.Place].Latitude)
        );
        return new(
            Math.Clamp(dots.Average(d => d.X), part.Left + radius, part.Right - radius),
            Math.Clamp(dots.Average(d => d.Y), part.Top + radius, part.Bottom - radius),
            radius,
            Opened(window, places),
            window
        );
    }

    // Counts by the window as written in the URL, which is rounded outwards, so that a mark's number matches the list it opens.
    private static List<int> Opened(MapWindow window, IReadOnlyList<(double Latitude, double Longitude)> places)
    {
        var opens = MapWindow.Read(window.ToString())!;
        return [.. Enumerable.Range(0, places.Count).Where(i => opens.Contains(places[i].Latitude, places[i].Longitude))];
    }
}
