namespace Juluo.Spaces;

/// <summary>Where the parts of a day begin and end, in minutes of its wall clock.</summary>
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
