using System.Globalization;
using System.Text;

namespace Juluo.Worlds.Bench;

/// <summary>The calibration of a probability: introductions sorted by forecast, in fifths, with the share for which it came true.</summary>
internal sealed record Calibration(string Factor, IReadOnlyList<Calibration.Fifth> Fifths)
{
    public sealed record Fifth(int Count, double Forecast, double Observed);

    public static Calibration Of(string factor, IEnumerable<(double Forecast, bool True)> all)
    {
        var sorted = all.OrderBy(x => x.Forecast).ToArray();
        return new(
            factor,
            [
                .. sorted
                    .Chunk(Math.Max(1, (sorted.Length + 4) / 5))
                    .Select(c => new Fifth(c.Length, c.Average(x => x.Forecast), c.Count(x => x.True) / (double)c.Length)),
            ]
        );
    }

    public static IReadOnlyList<Calibration> All(IEnumerable<Course> courses)
    {
        var known = courses.Where(c => c.Worth is not null).ToArray();
        return
        [
            Of("both say yes", known.Select(c => (Math.Exp(c.Worth!.Agree), c.Agreed))),
            Of("they meet, if both say yes", known.Where(c => c.Agreed).Select(c => (Math.Exp(c.Worth!.CanMeet), c.MetOn is not null))),
            Of("it is of use, if they meet", known.Where(c => c.MetOn is not null).Select(c => (Math.Exp(c.Worth!.Useful), c.Useful))),
            Of("they get to know each other anyway", known.Select(c => (1 - Math.Exp(c.Worth!.Unaided), c.Anyway))),
        ];
    }

    /// <summary>Forecast on the x axis, observed on the y axis; on the diagonal both are equal.</summary>
    public string Svg()
    {
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 240" width="240" height="240" role="img" aria-label="{Factor}: forecast and observed">
            <style>text{"{"}font:11px sans-serif;fill:#555{"}"}line{"{"}stroke:#999{"}"}circle{"{"}fill:#0b7285{"}"}</style>
            <rect width="240" height="240" fill="#fff"/>
            <line x1="30" y1="210" x2="230" y2="210"/><line x1="30" y1="210" x2="30" y2="10"/><line x1="30" y1="210" x2="230" y2="10" stroke-dasharray="3 3"/>
            <text x="30" y="225">0</text><text x="200" y="225">1 forecast</text><text x="4" y="16">1 observed</text>

            """
        );
        foreach (var fifth in Fifths)
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<circle cx=\"{30 + (200 * fifth.Forecast):0.0}\" cy=\"{210 - (200 * fifth.Observed):0.0}\" r=\"{Math.Clamp(Math.Sqrt(fifth.Count) / 6, 3, 9):0.0}\"/>\n"
            );
        return svg.Append("</svg>\n").ToString();
    }
}
