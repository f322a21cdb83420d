namespace Juluo.People;

/// <summary>A person's profile as typed, with its validation.</summary>
public sealed record SaidOfMe(
    string? HanName = null,
    string? Pronouns = null,
    string? About = null,
    string? Skills = null,
    IReadOnlyList<string>? Languages = null,
    string? Links = null,
    Availability? Availability = null,
    LocalDate? QuietUntil = null
)
{
    internal IReadOnlyList<LocalizedText> SkillTerms => NewPosting.SkillsIn(Skills);

    internal IReadOnlyList<string> SpokenLanguages => [.. (Languages ?? []).Distinct(StringComparer.Ordinal)];

    internal IReadOnlyList<string> LinkList =>
        [
            .. (Links ?? "")
                .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(WebLink.Whole)
                .Distinct(StringComparer.Ordinal),
        ];

    internal IReadOnlyList<Error> Check() =>
        [
            .. Short(nameof(HanName), HanName, Person.MostName),
            .. Short(nameof(Pronouns), Pronouns, Profile.MostPronouns),
            .. Long(nameof(About), About, Profile.MostAbout),
            .. SkillTerms.Count > Profile.MostSkills ? [new ProfileErrors.TooManySkills(nameof(Skills), Profile.MostSkills)] : (Error[])[],
            .. SkillTerms.SelectMany(s => Term.CheckWord(nameof(Skills), s)).Distinct(),
            .. SpokenLanguages.Count > Profile.MostLanguages
                ? [new ProfileErrors.TooManyLanguages(nameof(Languages), Profile.MostLanguages)]
                : (Error[])[],
            .. SpokenLanguages.Any(t => !People.SpokenLanguages.All.Contains(t)) ? [new Unreadable(nameof(Languages))] : (Error[])[],
            .. LinkList.Count > Profile.MostLinks ? [new ProfileErrors.TooManyLinks(nameof(Links), Profile.MostLinks)] : (Error[])[],
            .. LinkList
                .Where(l => !WebLink.Is(l, Profile.MostLink))
                .Select(l => new ProfileErrors.NoLink(nameof(Links), PlainText.Cut(l, 60))),
            .. QuietUntil?.Year is < 2000 or > 2200 ? [new ProfileErrors.QuietUntilWhen(nameof(QuietUntil))] : (Error[])[],
        ];

    private static IEnumerable<Error> Short(string field, string? text, int most) =>
        string.IsNullOrWhiteSpace(text) ? [] : FormText.CheckGiven(field, text, most);

    // Line breaks are allowed here.
    private static IEnumerable<Error> Long(string field, string? text, int most) =>
        string.IsNullOrWhiteSpace(text) ? [] : FormText.CheckGiven(field, text.ReplaceLineEndings(" "), most);
}
