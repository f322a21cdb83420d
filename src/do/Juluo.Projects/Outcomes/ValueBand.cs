namespace Juluo.Projects;

/// <summary>The orders of magnitude in which the value of an outcome is given, in the community's currency. Exact sums are private, and rarely known.</summary>
public static class ValueBand
{
    public const int Least = 1;
    public const int Most = 5;

    /// <summary>Returns the lower bound of a band; the first begins at 0.</summary>
    public static Money From(int band, string currency) =>
        new(band == Least ? 0 : Whole(band + 1) * MoneyText.MinorUnits(currency), currency);

    /// <summary>Returns the upper bound of a band; null for the last, which has none.</summary>
    public static Money? To(int band, string currency) =>
        band == Most ? null : new Money(Whole(band + 2) * MoneyText.MinorUnits(currency), currency);

    /// <summary>Formats a band for people: “10,000–100,000”.</summary>
    public static string Said(int band, string currency, Words words) =>
        band == Least ? words.Say("projects.band.below", new { to = MoneyText.Of(To(band, currency)!.Value, words.Culture) })
        : To(band, currency) is { } to
            ? words.Say(
                "projects.band.between",
                new { from = MoneyText.Of(From(band, currency), words.Culture), to = MoneyText.Of(to, words.Culture) }
            )
        : words.Say("projects.band.above", new { from = MoneyText.Of(From(band, currency), words.Culture) });

    private static long Whole(int power)
    {
        long ten = 1;
        for (var i = 0; i < power; i++)
            ten *= 10;
        return ten;
    }
}
