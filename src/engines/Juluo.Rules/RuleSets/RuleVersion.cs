using System.Collections.Immutable;

namespace Juluo.Rules;

/// <summary>The formula of a rule in one period, and where it is from if not where the rule is from.</summary>
internal sealed record RuleVersion(Period Period, Formula Formula, ImmutableArray<Citation> Cites);
