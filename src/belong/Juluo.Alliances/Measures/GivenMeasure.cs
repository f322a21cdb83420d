namespace Juluo.Alliances;

/// <summary>
/// A figure of this community that allies may see together with others'. It leaves the community as the middle of its class, never exactly: exact values
/// can't be computed, even by communities that join, leave, change their own figure or collude. Each class contains at least two possible true figures.
/// </summary>
internal sealed record GivenMeasure
{
    public const int FewestPeople = 5;

    /// <summary>The minimum number of people for a share to be given. Shares are in fifths: with fewer people, a fifth is one person and each class a single count.</summary>
    public const int FewestOfShare = 2 * Shares;

    private const int Shares = 5;

    private GivenMeasure(string measure, double value) => (Measure, Value) = (measure, value);

    /// <summary>The measure's name: lower-case words with dots, such as <c>people.here</c>.</summary>
    public string Measure { get; }

    public double Value { get; }

    /// <summary>Returns a number of people as a class; empty for fewer than five. Classes of five up to fifty, larger ones above: 50–59, 100–149, 500–599, …</summary>
    public static IEnumerable<GivenMeasure> People(string measure, int count)
    {
        if (count < FewestPeople)
            return [];
        var step = FewestPeople;
        for (var times = 2; count >= step * 10; times = 7 - times)
            step *= times; // 5, 10, 50, 100, 500, …
        return [new(measure, count / step * step + step / 2)];
    }

    /// <summary>Returns a share as a class; empty for fewer than ten people.</summary>
    public static IEnumerable<GivenMeasure> Share(string measure, int part, int of) =>
        of < FewestOfShare ? [] : [new(measure, (Math.Min(part * Shares / of, Shares - 1) * 2 + 1) / (2.0 * Shares))];
}
