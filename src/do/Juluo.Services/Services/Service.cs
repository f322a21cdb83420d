using Juluo.Rules;

namespace Juluo.Services;

/// <summary>Something that the community helps citizens with.</summary>
/// <param name="About">What it is and for whom, in Markdown.</param>
/// <param name="Rules">The name of the rules that say who can have it; null: all who ask can.</param>
/// <param name="RulesText">One's own file of rules; null: those that come with the program.</param>
/// <param name="OpenedAt">Null: a draft, which only those who manage services see.</param>
/// <param name="ClosedAt">When it was closed; null: it is open, or a draft.</param>
/// <param name="TitleEs">In Spanish; null: its pages are not offered in it.</param>
/// <param name="Figures">Files of yearly figures that the community added for these rules; null: none.</param>
public sealed record Service(
    ServiceId Id,
    LocalizedText Title,
    LocalizedText? About,
    string? Rules,
    string? RulesText,
    Instant MadeAt,
    Instant? OpenedAt,
    Instant? ClosedAt,
    string? TitleEs,
    string? AboutEs,
    [property: System.Text.Json.Serialization.JsonIgnore] IReadOnlyList<string>? Figures = null
)
{
    public const int MostTitleZh = 80;
    public const int MostTitleEn = 120;
    public const int MostAbout = 2000;
    public const int MostRulesText = 400_000;

    public ServiceState State =>
        ClosedAt is not null ? ServiceState.Closed
        : OpenedAt is not null ? ServiceState.Open
        : ServiceState.Draft;

    /// <summary>The further languages in which it can be shown: those of its title that its rules speak too.</summary>
    internal IReadOnlyList<string> Further =>
        [.. Languages.Further.Where(l => l == "es" && TitleEs is not null && (Rules is null || RuleSet()?.Languages.Contains(l) == true))];

    /// <summary>The text of the rules, as it is written; null if there are none.</summary>
    internal string? RulesFile => RulesText ?? (Rules is { } shipped ? ShippedRules.TextOf(shipped) : null);

    /// <summary>
    /// The rules. They and the figures were checked before they were saved; where the program that reads them now asks for more figures, those that come along count alone. Null if
    /// there are no rules, or if the program knows better.
    /// </summary>
    internal RuleSet? RuleSet() => (Figures is { Count: > 0 } added ? With(added) : null) ?? With([]);

    /// <summary>Newer figures come with the program or as a file of a year; without it, only by a change of the rules.</summary>
    internal bool Renewed => RulesText is null || RuleSet() is { Figures.IsEmpty: false };

    private RuleSet? With(IReadOnlyList<string> figures) =>
        RulesText is null && figures.Count == 0
            ? Rules is { } shipped
                ? ShippedRules.Find(shipped)
                : null
            : RulesFile is { } text
                ? KnownRules.Of(Rules!, text, figures)
                : null;
}

[Named("service-state")]
public enum ServiceState
{
    Draft,
    Open,
    Closed,
}
