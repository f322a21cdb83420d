namespace Juluo.Spaces;

internal static class HolidayErrors
{
    public sealed record NoFile() : Invalid("holiday.no-file", "file");

    /// <summary>The content is neither a calendar nor a table of days.</summary>
    public sealed record NotHolidays(string? At) : Invalid("holiday.not-holidays", At);

    /// <summary>The encoding is unknown, or the content is not text.</summary>
    public sealed record NoText(string? At) : Invalid("holiday.no-text", At);

    /// <summary>None of the entries is a whole day that can be read.</summary>
    /// <param name="Names">The first entries, with day and title.</param>
    public sealed record NothingRead(string? At, int Count, string Names) : Invalid("holiday.nothing-read", At);

    /// <summary>The content can be read, but has no day from today onwards.</summary>
    public sealed record NoDays(string? At) : Invalid("holiday.no-days", At);
}
