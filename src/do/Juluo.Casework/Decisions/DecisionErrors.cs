namespace Juluo.Casework;

internal static class DecisionErrors
{
    /// <summary>The rules of the service come to another result: who means it so says that they do.</summary>
    public sealed record RulesSayOtherwise() : Invalid("decision.rules-say-otherwise", "otherwise");
}
