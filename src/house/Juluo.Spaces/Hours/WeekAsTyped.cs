namespace Juluo.Spaces;

/// <summary>The hours of a week as typed: 9-12, 13:30–18:00. A day without hours is closed.</summary>
/// <param name="Weekdays">The hours of each day from Monday to Friday that has no other hours.</param>
public record WeekAsTyped(
    string? Monday = null,
    string? Tuesday = null,
    string? Wednesday = null,
    string? Thursday = null,
    string? Friday = null,
    string? Saturday = null,
    string? Sunday = null,
    string? Weekdays = null
)
{
    private (IsoDayOfWeek Day, string? Typed)[] Days =>
        [
            (IsoDayOfWeek.Monday, Monday),
            (IsoDayOfWeek.Tuesday, Tuesday),
            (IsoDayOfWeek.Wednesday, Wednesday),
            (IsoDayOfWeek.Thursday, Thursday),
            (IsoDayOfWeek.Friday, Friday),
            (IsoDayOfWeek.Saturday, Saturday),
            (IsoDayOfWeek.Sunday, Sunday),
        ];

    internal bool IsEmpty => FormText.Some(Weekdays) is null && !Array.Exists(Days, d => FormText.Some(d.Typed) is not null);

    /// <summary>Reads the week day by day. Errors name their fields.</summary>
    public Outcome<List<(IsoDayOfWeek Day, DayHours Hours)>> Read()
    {
        var week = new List<(IsoDayOfWeek, DayHours)>();
        var wrong = new List<Error>();
        var usual = HoursText.Read(Weekdays, "weekdays");
        if (usual.Failed)
            wrong.AddRange(usual.Errors);
        foreach (var (day, typed) in Days)
        {
            var asUsual = !usual.Failed && day <= IsoDayOfWeek.Friday && FormText.Some(typed) is null;
            var read = asUsual ? usual : HoursText.Read(typed, day.ToString().ToLowerInvariant());
            if (read.Failed)
                wrong.AddRange(read.Errors);
            else
                week.AddRange(read.Value.Select(h => (day, h)));
        }

        return wrong.Count > 0 ? wrong : week;
    }
}
