namespace Juluo.Lens;

/// <summary>The layout of the caller's circle: partners near, familiar people far, people of the same profession side by side.</summary>
internal static class CircleDrawing
{
    public const int Width = 820;

    /// <summary>Returns the height of the drawing, which is smaller for fewer people.</summary>
    public static int HeightOf(int people) =>
        people switch
        {
            <= 5 => 280,
            <= 12 => 400,
            _ => 500,
        };

    public sealed record Spot(ShowNetwork.Near Near, double X, double Y);

    public static IReadOnlyList<Spot> Of(IReadOnlyList<ShowNetwork.Near> circle)
    {
        var (height, flat) = (HeightOf(circle.Count), HeightOf(circle.Count) / 500.0);
        var ordered = circle.OrderBy(n => n.Person.Trade?.Name.Zh, StringComparer.Ordinal).ThenBy(n => n.Person.Id.Value).ToList();
        return
        [
            .. ordered.Select(
                (near, k) =>
                {
                    // Every second person is a little further out, so that adjacent names have room.
                    var reach =
                        near.Tie.Kind switch
                        {
                            TieKind.Partner => 0.56,
                            TieKind.Neighbour => 0.76,
                            _ => 0.92,
                        }
                        + (ordered.Count > 8 && k % 2 == 1 ? 0.08 : 0)
                        - (near.Tie.Kind == TieKind.Partner && ordered.Count > 16 ? 0.06 : 0);
                    var angle = (2 * Math.PI * k / ordered.Count) - (Math.PI / 2);
                    return new Spot(
                        near,
                        Math.Round((Width / 2.0) + (reach * (ordered.Count > 5 ? 350 : 240) * Math.Cos(angle))),
                        Math.Round((height / 2.0) + (reach * 205 * flat * Math.Sin(angle)) - 8)
                    );
                }
            ),
        ];
    }

    public static int Doubt(double probability) =>
        probability switch
        {
            >= 0.85 => 1,
            >= 0.6 => 2,
            >= 0.4 => 3,
            _ => 4,
        };

    /// <summary>Returns the width of a line. It grows with the square root, because otherwise one strong tie would make all others too thin.</summary>
    public static double Thickness(double strength, double strongest) =>
        Math.Round(1.6 + (2.6 * Math.Sqrt(Math.Clamp(strength / Math.Max(strongest, 1e-9), 0, 1))), 1);
}
