namespace Juluo.Casework;

/// <summary>
/// Chooses the office for an application. Candidates serve its place and language; among those with room, the one whose share is least used wins, so that in
/// the long run each gets cases in proportion to its weight (the largest-deficit rule of weighted fair queueing, Demers, Keshav and Shenker 1989). If
/// no candidate has room, an office that takes overflow gets it, preferably one that speaks the language; without one, the case has no office.
/// </summary>
internal static class Routing
{
    /// <param name="postcode">The applicant's postcode, or null if unknown; then only offices that serve all places are first-choice candidates.</param>
    /// <returns>The office; null if none that serves the applicant or takes overflow has room.</returns>
    public static Office? Decide(IReadOnlyList<Office> offices, string? postcode, string language)
    {
        var open = offices.Where(o => o.Free > 0).ToList();
        return Least(open.Where(o => Serves(o, postcode) && Speaks(o, language)))
            ?? Least(open.Where(o => o.TakesOverflow && Speaks(o, language)))
            ?? Least(open.Where(o => o.TakesOverflow));
    }

    /// <summary>Returns true if there are open offices and all of them are full. Without offices, people who manage casework take the cases.</summary>
    public static bool AtCapacity(IReadOnlyList<Office> offices) => offices.Any(o => o.ClosedAt is null) && offices.All(o => o.Free == 0);

    private static bool Serves(Office office, string? postcode) =>
        office.Postcodes.Count == 0
        || (postcode is { } at && office.Postcodes.Any(p => at.Trim().StartsWith(p, StringComparison.OrdinalIgnoreCase)));

    // An office that speaks zh-Hant also serves readers of zh.
    private static bool Speaks(Office office, string language) =>
        office.Languages.Count == 0
        || office.Languages.Any(l => string.Equals(Base(l), Base(language), StringComparison.OrdinalIgnoreCase));

    private static string Base(string language) => language.Split('-')[0];

    private static Office? Least(IEnumerable<Office> offices) =>
        offices.OrderBy(o => (o.Open + 1.0) / o.Weight).ThenByDescending(o => o.Free).ThenBy(o => o.Id.Value).FirstOrDefault();
}
