using Juluo.Rules;

namespace Juluo.Services;

/// <summary>How long the figures of rules hold, seen from a day. Pure.</summary>
/// <param name="Last">The last day for which they are set.</param>
/// <param name="DaysLeft">Days until then; negative: it has passed.</param>
internal readonly record struct RulesLife(LocalDate Last, int DaysLeft)
{
    /// <summary>From so many days before the end on, those who work with the rules are reminded.</summary>
    public const int DaysAhead = 60;

    /// <summary>It ends within <see cref="DaysAhead"/> days, or has ended.</summary>
    public bool Ends => DaysLeft <= DaysAhead;

    public bool IsOver => DaysLeft < 0;

    public static RulesLife On(RuleSet rules, LocalDate day)
    {
        var last = LocalDate.FromDateOnly(rules.Period.Until.AddDays(-1));
        return new(last, NodaTime.Period.DaysBetween(day, last));
    }
}
