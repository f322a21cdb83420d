using System.Collections.Immutable;

namespace Juluo.Rules;

/// <summary>The formula of a rule in one period, with its citations if they differ from the rule's.</summary>
internal sealed record RuleVersion(Period Period, Formula Formula, ImmutableArray<Citation> Cites);
