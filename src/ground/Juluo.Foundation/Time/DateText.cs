namespace Juluo.Foundation;

/// <summary>Reads dates as people and spreadsheets write them (<see cref="DayText"/>), or returns the error that explains the notation.</summary>
public static class DateText
{
    public static Outcome<LocalDate> Read(string typed) =>
        DayText.Read(typed, out var yearFirst) is { } day ? day
        : yearFirst ? new DateErrors.YearFirst()
        : new DateErrors.NoDay();
}
