namespace Juluo.Matching;

[Named("suggestion-state")]
public enum SuggestionState
{
    Open,
    Taken,
    PutOff,
    Expired,
}

/// <summary>A pair on a week's list.</summary>
/// <param name="BothAgree">P(both say yes), rounded to tenths.</param>
public sealed record Suggestion(
    SuggestionId Id,
    LocalDate Week,
    PersonId A,
    PersonId B,
    double Value,
    double BothAgree,
    IReadOnlyList<Reason> Reasons,
    [property: System.Text.Json.Serialization.JsonIgnore] Arm Arm,
    SuggestionState State
);
