namespace Juluo.Casework;

internal static class OfficeErrors
{
    public sealed record Full() : Conflict("office.full");

    public sealed record NotAPostcode(string Word) : Invalid("office.not-a-postcode", "postcodes");

    public sealed record OutOfRange(string Where, int Least, int Most) : Invalid("office.out-of-range", Where);

    public sealed record HasOpenCases(int Cases) : Conflict("office.has-open-cases");
}
