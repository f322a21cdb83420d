namespace Juluo.Records;

/// <summary>Reads dates as records write them: eight digits, year, month, day.</summary>
internal static class RecordDay
{
    /// <summary>Returns the day number, or 0 if the text is not a calendar date, e.g. <c>19800000</c>.</summary>
    public static int Number(ReadOnlySpan<byte> text)
    {
        if (text.Length != 8)
        {
            return 0;
        }

        var (year, month, day) = (Digits(text[..4]), Digits(text[4..6]), Digits(text[6..]));
        return year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            ? 0
            : new DateOnly(year, month, day).DayNumber;
    }

    private static int Digits(ReadOnlySpan<byte> text)
    {
        var number = 0;
        foreach (var one in text)
        {
            if (one is < (byte)'0' or > (byte)'9')
            {
                return -1;
            }

            number = (number * 10) + one - '0';
        }

        return number;
    }
}
