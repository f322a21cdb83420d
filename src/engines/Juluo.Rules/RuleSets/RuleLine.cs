using System.Collections.Immutable;

namespace Juluo.Rules;

/// <summary>One line of a rule with lines; bulk runs refer to it by its index (<see cref="Batch.Line"/>).</summary>
/// <param name="Says">The reason; null if the line has none.</param>
/// <param name="Cites">The citations of the line, if they differ from the rule's.</param>
public sealed record RuleLine(Texts? Says, ImmutableArray<Citation> Cites)
{
    /// <summary>Returns the lines of a rule on a day, from 0; empty if the rule has no lines.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rule has no formula on this day.</exception>
    public static ImmutableArray<RuleLine> Of(Rule rule, DateOnly day) =>
        rule.On(day) is Formula.Choose choose ? [.. choose.Branches.Select(b => new RuleLine(b.Says, [.. b.Cites]))] : [];
}
