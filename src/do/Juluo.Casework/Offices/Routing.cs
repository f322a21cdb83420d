namespace Juluo.Casework;

/// <summary>
/// Which office looks after an application. Those come into question that serve its place and speak its language; of those that have room the one whose share is least used, so that in
/// the long run each gets cases in proportion to its weight (a lottery without the luck: the largest-deficit rule of weighted fair queueing, Demers, Keshav and Shenker 1989). Where
/// all of them are full it goes to one that takes overflow; where none does it is at capacity.
/// </summary>
internal static class Routing
{
    /// <param name="postcode">Null: not said; then only offices that serve all places come into question first.</param>
    /// <returns>Null: at capacity, or there is no office.</returns>
    public static Office? Decide(IReadOnlyList<Office> offices, string? postcode, string language)
    {
        var open = offices.Where(o => o.Free > 0).ToList();
        return Least(open.Where(o => Serves(o, postcode) && Speaks(o, language)))
            ?? Least(open.Where(o => o.TakesOverflow && Speaks(o, language)))
            ?? Least(open.Where(o => o.TakesOverflow));
    }

    /// <summary>Whether an application that begins now would find a place; where there are no offices those who manage casework look after it.</summary>
    public static bool AtCapacity(IReadOnlyList<Office> offices) => offices.Any(o => o.ClosedAt is null) && offices.All(o => o.Free == 0);

    private static bool Serves(Office office, string? postcode) =>
        office.Postcodes.Count == 0
        || (postcode is { } at && office.Postcodes.Any(p => at.Trim().StartsWith(p, StringComparison.OrdinalIgnoreCase)));

    // zh-Hant helps those who read zh.
    private static bool Speaks(Office office, string language) =>
        office.Languages.Count == 0
        || office.Languages.Any(l => string.Equals(Base(l), Base(language), StringComparison.OrdinalIgnoreCase));

    private static string Base(string language) => language.Split('-')[0];

    private static Office? Least(IEnumerable<Office> offices) =>
        offices.OrderBy(o => (o.Open + 1.0) / o.Weight).ThenByDescending(o => o.Free).ThenBy(o => o.Id.Value).FirstOrDefault();
}
