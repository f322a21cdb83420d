namespace Juluo.HelpDirectory;

/// <summary>The week of a form as its fields show it, beginning on Monday.</summary>
internal static class HelpWeek
{
    /// <returns>The seven texts; null if no hours were entered.</returns>
    public static IReadOnlyList<string>? Of(HelpEntryForm? form)
    {
        if (form is null)
            return null;
        string On(string? day) => day ?? form.Weekdays ?? "";
        string[] week =
        [
            On(form.Monday),
            On(form.Tuesday),
            On(form.Wednesday),
            On(form.Thursday),
            On(form.Friday),
            form.Saturday ?? "",
            form.Sunday ?? "",
        ];
        return Array.TrueForAll(week, d => d.Length == 0) ? null : week;
    }
}
