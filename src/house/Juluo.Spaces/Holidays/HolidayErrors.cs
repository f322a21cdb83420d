namespace Juluo.Spaces;

internal static class HolidayErrors
{
    public sealed record NoFile() : Invalid("holiday.no-file", "file");

    /// <summary>Neither a calendar nor a table with days.</summary>
    public sealed record NotHolidays(string? At) : Invalid("holiday.not-holidays", At);

    /// <summary>In no encoding that is known, or no text at all.</summary>
    public sealed record NoText(string? At) : Invalid("holiday.no-text", At);

    /// <summary>Nothing in it is a whole day that can be read.</summary>
    /// <param name="Names">The first entries, by day and title.</param>
    public sealed record NothingRead(string? At, int Count, string Names) : Invalid("holiday.nothing-read", At);

    /// <summary>It can be read, and has no day from now on.</summary>
    public sealed record NoDays(string? At) : Invalid("holiday.no-days", At);
}
