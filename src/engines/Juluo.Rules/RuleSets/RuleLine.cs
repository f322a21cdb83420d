using System.Collections.Immutable;

namespace Juluo.Rules;

/// <summary>One line of a rule that chooses, as bulk runs name it by its place (<see cref="Batch.Line"/>).</summary>
/// <param name="Says">The reason; null where none is written.</param>
/// <param name="Cites">Where the line is from, if not where the rule is from.</param>
public sealed record RuleLine(Texts? Says, ImmutableArray<Citation> Cites)
{
    /// <summary>The lines of a rule on a day, from 0; none where it does not choose.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rule has no formula on this day.</exception>
    public static ImmutableArray<RuleLine> Of(Rule rule, DateOnly day) =>
        rule.On(day) is Formula.Choose choose ? [.. choose.Branches.Select(b => new RuleLine(b.Says, [.. b.Cites]))] : [];
}
