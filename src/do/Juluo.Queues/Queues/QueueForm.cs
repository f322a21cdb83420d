namespace Juluo.Queues;

/// <summary>The fields of the form that adds or changes a queue, with its weekly hours.</summary>
public record QueueForm(
    [Required, Length(Queue.MostNameZh, MostEn = Queue.MostNameEn)] LocalizedText? Name = null,
    [Length(Queue.MostAbout, Lines = true)] LocalizedText? About = null,
    SiteId? Site = null,
    QueueEntry Entry = QueueEntry.Rotating,
    int PerMinute = 30,
    string? Letter = "A",
    string? PriorityLetter = "P",
    bool Priority = false,
    int PriorityRun = 2,
    int LastMinutes = 15,
    int GraceMinutes = 15,
    int LateBy = 3
) : WeekAsTyped, IChecked
{
    internal QueueForm Trimmed() => this with { Letter = Upper(Letter), PriorityLetter = Upper(PriorityLetter) };

    IEnumerable<Error> IChecked.Check(ZonedDateTime now) => Trimmed().Week().Errors;

    /// <summary>Returns the weekly hours, or all errors.</summary>
    internal Outcome<List<(IsoDayOfWeek Day, DayHours Hours)>> Week()
    {
        var week = new List<(IsoDayOfWeek, DayHours)>();
        List<Error> wrong =
        [
            .. Range("perMinute", PerMinute, 1, 600),
            .. Range("priorityRun", PriorityRun, 1, 9),
            .. Range("lastMinutes", LastMinutes, 0, 240),
            .. Range("graceMinutes", GraceMinutes, 1, 120),
            .. Range("lateBy", LateBy, 1, 20),
            .. IsLetter(Letter) ? [] : (Error[])[new QueueErrors.NoLetter("letter")],
            .. IsLetter(PriorityLetter) ? [] : (Error[])[new QueueErrors.NoLetter("priorityLetter")],
            .. Letter == PriorityLetter ? [new QueueErrors.SameLetter()] : (Error[])[],
        ];
        var usual = HoursText.Read(Weekdays, "weekdays");
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

        if (week.Count == 0 && !wrong.Exists(e => e.Field is "weekdays"))
            wrong.Add(new QueueErrors.NoHours());
        return wrong.Count > 0 ? wrong : week;
    }

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

    private static string? Upper(string? text) => FormText.Some(text)?.Normalize(System.Text.NormalizationForm.FormKC).ToUpperInvariant();

    private static bool IsLetter(string? text) => text is { Length: 1 } && char.IsAsciiLetterUpper(text[0]);

    private static IEnumerable<Error> Range(string field, int value, int least, int most) =>
        value < least || value > most ? [new QueueErrors.OutOfRange(field, least, most)] : [];
}
