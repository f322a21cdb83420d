namespace Juluo.Lens;

/// <summary>How a measure's number is written: shares as per cent, days as days, the rest with two places.</summary>
internal static class MeasureFormat
{
    /// <summary>Parts of a measure that are counted, whatever the measure itself is.</summary>
    private static readonly string[] Counts = ["done", "all", "of", "reached"];

    /// <summary>The names of the rungs of an introduction as parts of a measure, the lowest first.</summary>
    internal static IReadOnlyList<string> Rungs { get; } =
    [.. Enum.GetValues<FunnelStage>().Order().Select(rung => rung.ToString().ToLowerInvariant())];

    /// <summary>A part of a measure: a count as a count, anything else as the measure itself.</summary>
    public static string ShowPart(Words words, string name, string part, double value) =>
        Show(
            words,
            Counts.Contains(part, StringComparer.Ordinal) || Rungs.Contains(part, StringComparer.Ordinal)
                ? MeasureUnit.People
                : DeclaredMeasures.Of(name).Unit,
            value
        );

    /// <summary>Parts in the order in which they are read: rungs upwards, bands by the number they begin with. The store keeps no order.</summary>
    public static IEnumerable<KeyValuePair<string, double>> InOrder(IReadOnlyDictionary<string, double> parts) =>
        parts.OrderBy(part =>
            Enumerable.Range(0, Rungs.Count).FirstOrDefault(rung => Rungs[rung] == part.Key, -1) is >= 0 and var at ? at
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

    /// <summary>The end of an axis: as short as it can be said.</summary>
    public static string End(Words words, MeasureUnit unit, double value) =>
        unit is MeasureUnit.Share or MeasureUnit.Days ? Show(words, unit, value) : Signed(value.ToString("#,0.#", words.Culture));

    /// <summary>The papers behind a measure; nothing where it is a plain count.</summary>
    public static string? Sources(Words words, MeasureDeclaration measure) =>
        measure.Sources.Length == 0 ? null : words.Say("lens.sources", new { sources = string.Join("; ", measure.Sources) });

    // A hyphen before a number reads as a dash between two.
    private static string Signed(string number) => number.Replace('-', '−');
}
