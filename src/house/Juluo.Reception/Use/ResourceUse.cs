namespace Juluo.Reception;

/// <summary>How much of its open time a resource was taken.</summary>
/// <param name="OpenMinutes">Of all its units together.</param>
/// <param name="BookedMinutes">Of those.</param>
/// <param name="Missed">Bookings to which nobody came.</param>
/// <param name="Parts">By part of the day.</param>
public sealed record ResourceUse(
    ResourceId Resource,
    long OpenMinutes,
    long BookedMinutes,
    int Bookings,
    int Missed,
    IReadOnlyList<PartUse> Parts
)
{
    public double Share => OpenMinutes == 0 ? 0 : Math.Min(1, (double)BookedMinutes / OpenMinutes);
}
