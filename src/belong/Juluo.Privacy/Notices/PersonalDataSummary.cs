namespace Juluo.Privacy;

/// <summary>What is stored about people, as the modules declare it: one line for each kind of thing, however many tables it takes.</summary>
/// <param name="Recipients">To which other programs something of it is sent; usually none.</param>
public sealed record PersonalDataSummary(IReadOnlyList<PersonalDataSummary.Kind> Kinds, IReadOnlyList<DataRecipient> Recipients)
{
    /// <param name="About">Catalogue key's middle: <c>personal-data.…</c>.</param>
    /// <param name="Days">How many days at most; null: as long as the person belongs here and until they remove it.</param>
    /// <param name="Stays">Whether some of it stays when the person is erased.</param>
    public sealed record Kind(string About, int? Days, bool Stays);

    public static PersonalDataSummary Of(App app, IEnumerable<NameRecipient> recipients) =>
        new(
            [
                .. app
                    .Holdings.GroupBy(h => h.About, StringComparer.Ordinal)
                    .Select(g => new Kind(
                        g.Key,
                        g.All(h => h.Days is null) ? null : g.Max(h => h.Days),
                        g.Any(h => h.Fate is ErasureRule.Stays)
                    )),
            ],
            [.. recipients.Select(name => name()).OfType<DataRecipient>()]
        );
}
