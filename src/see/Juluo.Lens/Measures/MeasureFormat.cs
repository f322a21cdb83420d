using System.Globalization;

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
        Show(words, Counts.Contains(part, StringComparer.Ordinal) || Rungs.Contains(part, StringComparer.Ordinal) ? "people" : name, value);

    /// <summary>Parts in the order in which they are read: rungs upwards, bands by the number they begin with. The store keeps no order.</summary>
    public static IEnumerable<KeyValuePair<string, double>> InOrder(IReadOnlyDictionary<string, double> parts) =>
        parts.OrderBy(part =>
            Enumerable.Range(0, Rungs.Count).FirstOrDefault(rung => Rungs[rung] == part.Key, -1) is >= 0 and var at ? at
            : int.TryParse(part.Key.TakeWhile(char.IsAsciiDigit).ToArray(), CultureInfo.InvariantCulture, out var first) ? first
            : 0
        );

    public static string Show(Words words, string name, double value) =>
        name switch
        {
            "density"
            or "novelty"
            or "circulation"
            or "response"
            or "conversion"
            or "reciprocity"
            or "repeat"
            or "pulse"
            or "cross-advice"
            or "isolates"
            or "closure"
            or "persistence"
            or "betweenness-top" => words.Say("lens.percent", new { share = value < 0.1 ? Math.Round(value, 3) : value }),
            "newcomers" => words.Say("lens.days", new { days = Math.Round(value) }),
            "people" or "sessions" or "core" => value.ToString("#,0", words.Culture),
            _ => value.ToString(Math.Abs(value) >= 10 ? "#,0.#" : "0.00", words.Culture),
        };
}
