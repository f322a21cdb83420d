namespace Juluo.Rules;

/// <summary>The formula of a rule in one period.</summary>
internal sealed record RuleVersion(Period Period, Formula Formula);
