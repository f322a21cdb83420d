using Juluo.Kernel;

namespace Juluo.Places;

public static class HolidayErrors
{
    public sealed record NoFile() : Invalid("file");

    /// <summary>Neither a calendar nor a table with days.</summary>
    public sealed record NotHolidays(string? At) : Invalid(At);

    /// <summary>It can be read, and has no day from now on.</summary>
    public sealed record NoDays(string? At) : Invalid(At);

    public sealed record NoAddress() : Invalid("url");

    public sealed record NotPublic() : Invalid("url");

    /// <summary>Nothing came, or not in time.</summary>
    public sealed record NoAnswer() : Invalid("url");

    /// <summary>It answered with something else than a file.</summary>
    public sealed record Refused(int Answer) : Invalid("url");

    public sealed record TooMuch(int MostKilobytes) : Invalid("url");
}
