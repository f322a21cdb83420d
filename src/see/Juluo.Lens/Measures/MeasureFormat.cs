namespace Juluo.Lens;

/// <summary>Formats the numbers of measures: shares as percentages, days as days, the rest with two decimal places.</summary>
internal static class MeasureFormat
{
    /// <summary>Parts of a measure that are counts, whatever the unit of the measure.</summary>
    private static readonly string[] Counts = ["done", "all", "of", "reached"];

    /// <summary>The names of the stages of an introduction as parts of a measure, the lowest first.</summary>
    internal static IReadOnlyList<string> Stages { get; } =
    [.. Enum.GetValues<FunnelStage>().Order().Select(stage => stage.ToString().ToLowerInvariant())];

    /// <summary>Formats a part of a measure: a count as a count, anything else in the measure's own unit.</summary>
    public static string ShowPart(Words words, string name, string part, double value) =>
        Show(
            words,
            Counts.Contains(part, StringComparer.Ordinal) || Stages.Contains(part, StringComparer.Ordinal)
                ? MeasureUnit.People
                : DeclaredMeasures.Of(name).Unit,
            value
        );

    /// <summary>Sorts parts for display: stages upwards, ranges by the number they begin with. The store does not preserve order.</summary>
    public static IEnumerable<KeyValuePair<string, double>> InOrder(IReadOnlyDictionary<string, double> parts) =>
        parts.OrderBy(part =>
            Enumerable.Range(0, Stages.Count).FirstOrDefault(stage => Stages[stage] == part.Key, -1) is >= 0 and var at ? at
            : int.TryParse(part.Key.TakeWhile(char.IsAsciiDigit).ToArray(), CultureInfo.InvariantCulture, out var first) ? first
            : 0
        );

    public static string Show(Words words, string name, double value) => Show(words, DeclaredMeasures.Of(name).Unit, value);

    public static string Show(Words words, MeasureUnit unit, double value) =>
        unit switch
        {
            MeasureUnit.Share => value is > 0 and < 0.1
                ? words.Percent(value, decimals: 1)
                : words.Say("lens.percent", new { share = value }),
            MeasureUnit.Days => words.Say("lens.days", new { days = Math.Round(value) }),
            MeasureUnit.People or MeasureUnit.Sessions => value.ToString("#,0", words.Culture),
            MeasureUnit.Ties or MeasureUnit.Steps => value.ToString("#,0.##", words.Culture),
            _ => Signed(value.ToString("0.00", words.Culture)),
        };

    /// <summary>Formats the end of an axis as briefly as possible.</summary>
    public static string End(Words words, MeasureUnit unit, double value) =>
        unit is MeasureUnit.Share or MeasureUnit.Days ? Show(words, unit, value) : Signed(value.ToString("#,0.#", words.Culture));

    /// <summary>Returns the papers behind a measure; null for a plain count.</summary>
    public static string? Sources(Words words, MeasureDeclaration measure) =>
        measure.Sources.Length == 0 ? null : words.Say("lens.sources", new { sources = string.Join("; ", measure.Sources) });

    // A minus sign, because a hyphen before a number reads like a dash in a range.
    private static string Signed(string number) => number.Replace('-', '−');
}
