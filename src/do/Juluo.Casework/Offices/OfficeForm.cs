namespace Juluo.Casework;

/// <summary>The fields of the form that adds or changes an office.</summary>
/// <param name="Languages">The languages in which it can help, from <see cref="SpokenLanguages"/>; empty for any.</param>
/// <param name="Postcodes">Prefixes of the postcodes it serves, separated by spaces or commas; empty for all.</param>
/// <param name="Capacity">The maximum number of open cases.</param>
/// <param name="Weight">Its share of cases relative to other suitable offices.</param>
public record OfficeForm(
    [Required, Length(Office.MostNameZh, MostEn = Office.MostNameEn)] LocalizedText? Name = null,
    IReadOnlyList<string>? Languages = null,
    string? Postcodes = null,
    int Capacity = 30,
    int Weight = 1,
    bool TakesOverflow = false
) : IChecked
{
    private static readonly char[] Between = [' ', ',', '、', '，', ';', '\n', '\t', '\r'];

    internal string[] LanguageList => [.. (Languages ?? []).Distinct(StringComparer.Ordinal)];

    internal string[] PostcodeList => Parts(Postcodes);

    public IEnumerable<Error> Check(ZonedDateTime now)
    {
        List<Error> wrong = [.. SpokenLanguages.Check(LanguageList, "languages", Office.MostLanguages)];
        foreach (var word in PostcodeList.Where(p => p.Length > 10 || !p.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')).Take(1))
            wrong.Add(new OfficeErrors.NotAPostcode(word));
        if (PostcodeList.Length > Office.MostPostcodes)
            wrong.Add(new TooManyWords("postcodes", Office.MostPostcodes));
        if (Capacity is < 0 or > Office.MostCapacity)
            wrong.Add(new OfficeErrors.OutOfRange("capacity", 0, Office.MostCapacity));
        if (Weight is < 1 or > Office.MostWeight)
            wrong.Add(new OfficeErrors.OutOfRange("weight", 1, Office.MostWeight));
        return wrong;
    }

    private static string[] Parts(string? text) =>
        [
            .. (text ?? "")
                .Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
}
