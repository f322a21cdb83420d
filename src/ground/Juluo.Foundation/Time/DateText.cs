namespace Juluo.Foundation;

/// <summary>Days as people and their spreadsheets write them (<see cref="DayText"/>), or the error that says how to write one.</summary>
public static class DateText
{
    public static Outcome<LocalDate> Read(string typed) =>
        DayText.Read(typed, out var yearFirst) is { } day ? day
        : yearFirst ? new DateErrors.YearFirst()
        : new DateErrors.NoDay();
}
