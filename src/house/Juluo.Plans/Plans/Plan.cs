namespace Juluo.Plans;

/// <summary>On what terms somebody uses the houses.</summary>
/// <param name="Terms">The newest: those of whoever gets it from now on.</param>
/// <param name="RetiredAt">Nobody new since then; who has it keeps it.</param>
/// <param name="Holders">How many have it today.</param>
public sealed record Plan(
    PlanId Id,
    string NameZh,
    string NameEn,
    string? AboutZh,
    string? AboutEn,
    PlanTerms Terms,
    Instant? RetiredAt,
    int Holders
)
{
    public const int MostName = 80;
    public const int MostAbout = 2000;

    public string Name(string language) => string.Equals(language, Languages.English, StringComparison.Ordinal) ? NameEn : NameZh;

    public LocalizedText Names() => new(NameZh, NameEn);

    public string? About(string language) =>
        string.Equals(language, Languages.English, StringComparison.Ordinal) ? AboutEn ?? AboutZh : AboutZh ?? AboutEn;
}
