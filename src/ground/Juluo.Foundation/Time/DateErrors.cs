namespace Juluo.Foundation;

/// <summary>Why what a person wrote is no day.</summary>
public static class DateErrors
{
    public sealed record NoDay() : Invalid("date.no-day", "file");

    /// <summary>01/03/2025: of the first of March or the third of January.</summary>
    public sealed record YearFirst() : Invalid("date.year-first", "file");
}
