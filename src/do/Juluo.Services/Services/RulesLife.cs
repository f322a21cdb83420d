using Juluo.Rules;

namespace Juluo.Services;

/// <summary>The remaining validity of rules' figures, seen from a day. Pure.</summary>
/// <param name="Last">The last day for which they are set.</param>
/// <param name="DaysLeft">Days until then; negative if it has passed.</param>
internal readonly record struct RulesLife(LocalDate Last, int DaysLeft)
{
    /// <summary>The number of days before the end from which people who work with the rules are reminded.</summary>
    public const int DaysAhead = 60;

    /// <summary>True if it ends within <see cref="DaysAhead"/> days, or has ended.</summary>
    public bool Ends => DaysLeft <= DaysAhead;

    public bool IsOver => DaysLeft < 0;

    public static RulesLife On(RuleSet rules, LocalDate day)
    {
        var last = LocalDate.FromDateOnly(rules.Period.Until.AddDays(-1));
        return new(last, NodaTime.Period.DaysBetween(day, last));
    }
}
