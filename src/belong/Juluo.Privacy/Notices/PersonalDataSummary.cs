namespace Juluo.Privacy;

/// <summary>Summary of personal data stored, as declared by modules: one line per kind of data, over all its tables.</summary>
/// <param name="Recipients">The external services to which data is sent; usually none.</param>
public sealed record PersonalDataSummary(IReadOnlyList<PersonalDataSummary.Kind> Kinds, IReadOnlyList<DataRecipient> Recipients)
{
    /// <param name="About">The middle part of the catalogue key: <c>personal-data.…</c>.</param>
    /// <param name="Days">The maximum number of days it is kept, or null for as long as the person is a member and doesn't remove it.</param>
    /// <param name="Stays">True if some of it stays when the person is erased.</param>
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
