namespace Juluo.Rules;

/// <summary>The functions of formulas over ranges: each is monotone in each argument, so the ends of the ranges determine the result.</summary>
internal static class Functions
{
    public static Value Apply(Formula.Call call, IReadOnlyList<Value> arguments) =>
        call.Function switch
        {
            Function.Min => Extreme(arguments, Exact.Min),
            Function.Max => Extreme(arguments, Exact.Max),
            // a step of zero is reported by the checks at loading
            Function.RoundDown or Function.RoundUp or Function.RoundHalfUp when arguments[1].Least.Sign <= 0 => arguments[0],
            Function.RoundDown => Ends(arguments[0], n => n.RoundDown(arguments[1].Number)),
            Function.RoundUp => Ends(arguments[0], n => n.RoundUp(arguments[1].Number)),
            Function.RoundHalfUp => Ends(arguments[0], n => n.RoundHalfUp(arguments[1].Number)),
            Function.YearsBetween => Value.Between(
                YearsBetween(arguments[0].Most, arguments[1].Least),
                YearsBetween(arguments[0].Least, arguments[1].Most)
            ),
            Function.MonthsBetween => Value.Between(
                MonthsBetween(arguments[0].Most, arguments[1].Least),
                MonthsBetween(arguments[0].Least, arguments[1].Most)
            ),
            Function.AddYears => Value.Days(
                AddMonths(arguments[0].Least, arguments[1].Least * 12),
                AddMonths(arguments[0].Most, arguments[1].Most * 12)
            ),
            Function.AddMonths => Value.Days(
                AddMonths(arguments[0].Least, arguments[1].Least),
                AddMonths(arguments[0].Most, arguments[1].Most)
            ),
            Function.DayOfMonth => DayOfMonth(arguments[0]),
            _ => arguments[0] is var of && of.IsKnown ? Value.Of((Exact)(long)DaysInMonth(of.Day.DayNumber)) : Value.Between(28, 31),
        };

    /// <summary>Returns the completed years from one day to another; a birthday on 29 February is completed on 1 March of other years. Negative if the second day is earlier.</summary>
    public static long YearsBetween(long from, long to) => Quotient.Floor(MonthsBetween(from, to), 12);

    /// <summary>Returns the completed months from one day to another. Negative if the second day is earlier.</summary>
    public static long MonthsBetween(long from, long to)
    {
        var (a, b) = (DateOnly.FromDayNumber((int)from), DateOnly.FromDayNumber((int)to));
        return ((b.Year - a.Year) * 12) + b.Month - a.Month - (b.Day < a.Day ? 1 : 0);
    }

    /// <summary>Returns the same day of another month, or the last day of a shorter month.</summary>
    public static long AddMonths(long day, long months)
    {
        var first = DateOnly.FromDayNumber((int)day);
        var reached = Math.Clamp((first.Year * 12L) + first.Month - 1 + months, 12, (9999 * 12L) + 11);
        var (year, month) = ((int)(reached / 12), (int)(reached % 12) + 1);
        return new DateOnly(year, month, Math.Min(first.Day, DateTime.DaysInMonth(year, month))).DayNumber;
    }

    public static int DayOfMonth(long day) => DateOnly.FromDayNumber((int)day).Day;

    public static int DaysInMonth(long day)
    {
        var of = DateOnly.FromDayNumber((int)day);
        return DateTime.DaysInMonth(of.Year, of.Month);
    }

    private static Exact YearsBetween(Exact from, Exact to) => YearsBetween((long)from.Above, (long)to.Above);

    private static Exact MonthsBetween(Exact from, Exact to) => MonthsBetween((long)from.Above, (long)to.Above);

    private static Exact AddMonths(Exact day, Exact months) => AddMonths((long)day.Above, (long)months.Floor());

    private static Value DayOfMonth(Value day)
    {
        var (first, last) = (DateOnly.FromDayNumber((int)day.Least.Above), DateOnly.FromDayNumber((int)day.Most.Above));
        return first.Year == last.Year && first.Month == last.Month ? Value.Between(first.Day, last.Day) : Value.Between(1, 31);
    }

    private static Value Ends(Value of, Func<Exact, Exact> at) => Value.Between(at(of.Least), at(of.Most));

    private static Value Extreme(IReadOnlyList<Value> of, Func<Exact, Exact, Exact> choose)
    {
        var (least, most) = (of[0].Least, of[0].Most);
        foreach (var value in of)
        {
            (least, most) = (choose(least, value.Least), choose(most, value.Most));
        }

        return of[0].Kind == Kind.Date ? Value.Days(least, most) : Value.Between(least, most);
    }
}
