namespace Juluo.Foundation;

/// <summary>Errors in a typed date.</summary>
public static class DateErrors
{
    public sealed record NoDay() : Invalid("date.no-day", "file");

    /// <summary>01/03/2025 is ambiguous: 1 March or 3 January.</summary>
    public sealed record YearFirst() : Invalid("date.year-first", "file");
}
