namespace Juluo.Spaces;

/// <summary>The parts of a day with their start and end, in minutes on the wall clock.</summary>
public static class DayParts
{
    public static IReadOnlyList<(DayPart Part, int From, int To)> All { get; } =
    [
        (DayPart.Morning, 0, 12 * 60),
        (DayPart.Afternoon, 12 * 60, 18 * 60),
        (DayPart.Evening, 18 * 60, 30 * 60), // the small hours belong to the evening before
    ];

    public static DayPart At(int minute) => All.First(p => minute < p.To).Part;
}
