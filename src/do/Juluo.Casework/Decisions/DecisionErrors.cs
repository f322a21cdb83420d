namespace Juluo.Casework;

internal static class DecisionErrors
{
    /// <summary>The service's rules give another result; the caller must state that the deviation is intended.</summary>
    public sealed record RulesSayOtherwise() : Invalid("decision.rules-say-otherwise", "otherwise");
}
