using Juluo.Kernel;

namespace Juluo.Lens;

/// <summary>How a measure's number is written: shares as per cent, days as days, the rest with two places.</summary>
public static class MeasureFormat
{
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
