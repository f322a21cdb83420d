using Juluo.Rules;

namespace Juluo.Services;

/// <summary>A service for citizens.</summary>
/// <param name="About">A description in Markdown: the service and its target group.</param>
/// <param name="Rules">The name of the rules that decide who is entitled; null if everyone who asks is.</param>
/// <param name="RulesText">The community's own rules file; null if the rules come with the program.</param>
/// <param name="OpenedAt">The time when it was first opened; null for a draft, which only people who manage services see.</param>
/// <param name="ClosedAt">The time when it was closed; null if it is open or a draft.</param>
/// <param name="TitleEs">The title in Spanish; null if its pages are not offered in Spanish.</param>
/// <param name="Figures">Files of yearly figures that the community added for these rules; null if none.</param>
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

    /// <summary>The languages of its pages besides Chinese and English: those of its title that its rules also support.</summary>
    internal IReadOnlyList<string> Further =>
        [.. Languages.Further.Where(l => l == "es" && TitleEs is not null && (Rules is null || RuleSet()?.Languages.Contains(l) == true))];

    /// <summary>The text of the rules; null if there are none.</summary>
    internal string? RulesFile => RulesText ?? (Rules is { } shipped ? ShippedRules.TextOf(shipped) : null);

    /// <summary>
    /// Returns the rules with figures. Both were validated when they were saved; if the current program needs more figures than were added, only those shipped with the rules are used.
    /// Null if there are no rules, or if the current program rejects them.
    /// </summary>
    internal RuleSet? RuleSet() => (Figures is { Count: > 0 } added ? With(added) : null) ?? With([]);

    /// <summary>True if newer figures can come with the program or as a yearly file; false if they require a change of the rules.</summary>
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
