namespace Juluo.Mentoring;

/// <summary>Skills as people type them: separated by commas of either script, semicolons or new lines.</summary>
internal static class MentoringText
{
    public const int MostSkill = 60;
    public const int MostSkills = 12;

    public static IReadOnlyList<string> Skills(string? typed) =>
        [
            .. (typed ?? "")
                .Split([',', '，', '、', ';', '；', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(s => s.TrimStart('#', '＃').Trim())
                .Where(s => s.Length > 0)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];

    public static IEnumerable<Error> CheckSkills(string field, IReadOnlyList<string> skills)
    {
        if (skills.Count > MostSkills)
            yield return new MentorErrors.TooManySkills(field, MostSkills);
        foreach (var error in skills.SelectMany(s => FormText.CheckGiven(field, s, MostSkill)).Take(1))
            yield return error;
    }

    /// <summary>A text of several lines that must be given.</summary>
    public static IEnumerable<Error> CheckLongGiven(string field, string? text, int most) =>
        text is null ? [new Missing(field)] : FormText.CheckLong(field, text, most);

    /// <summary>As it is written down.</summary>
    public static string? Long(string? typed) => FormText.Some(typed)?.ReplaceLineEndings("\n");

    /// <summary>What is wrong with the day and the length of what was done.</summary>
    public static IEnumerable<Error> CheckDone(LocalDate? onDay, int? minutes, LocalDate today)
    {
        if (onDay > today)
            yield return new SessionErrors.DayAhead();
        if (minutes is null)
            yield return new Missing("minutes");
        else if (minutes is < 1 or > MostMinutes)
            yield return new SessionErrors.MinutesOutOfDay(MostMinutes);
    }

    private const int MostMinutes = 1440;
}
