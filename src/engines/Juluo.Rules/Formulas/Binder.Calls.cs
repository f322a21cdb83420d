namespace Juluo.Rules;

internal sealed partial class Binder
{
    private static readonly Unit Year = Unit.Parse("year")!;
    private static readonly Unit Month = Unit.Parse("month")!;

    /// <summary>The functions that formulas can call, with the least and most number of arguments.</summary>
    private static Dictionary<string, (Function Function, int Least, int Most)> Signatures { get; } =
        new(StringComparer.Ordinal)
        {
            ["min"] = (Function.Min, 2, 20),
            ["max"] = (Function.Max, 2, 20),
            ["round_down"] = (Function.RoundDown, 2, 2),
            ["round_up"] = (Function.RoundUp, 2, 2),
            ["round_half_up"] = (Function.RoundHalfUp, 2, 2),
            ["years_between"] = (Function.YearsBetween, 2, 2),
            ["months_between"] = (Function.MonthsBetween, 2, 2),
            ["add_years"] = (Function.AddYears, 2, 2),
            ["add_months"] = (Function.AddMonths, 2, 2),
            ["day_of_month"] = (Function.DayOfMonth, 1, 1),
            ["days_in_month"] = (Function.DaysInMonth, 1, 1),
        };

    private Formula OfCall(Syntax.Call call, Scope scope)
    {
        if (!Signatures.TryGetValue(call.Function, out var signature))
        {
            throw new WrongFormula(
                call.At,
                $"{call.Function} cannot be called.",
                FaultList.Nearest(call.Function, Signatures.Keys, $"There are {string.Join(", ", Signatures.Keys)}.")
            );
        }

        if (call.Arguments.Count < signature.Least || call.Arguments.Count > signature.Most)
        {
            throw new WrongFormula(
                call.At,
                signature.Least == signature.Most
                    ? FaultSentence.Of(
                        $"{call.Function} takes {(signature.Least == 1 ? "one value" : "two values")}, and {call.Arguments.Count} are given."
                    )
                    : FaultSentence.Of(
                        $"{call.Function} takes {signature.Least} to {signature.Most} values, and {call.Arguments.Count} are given."
                    ),
                $"Write them in parentheses, with commas."
            );
        }

        var rounds = signature.Function is Function.RoundDown or Function.RoundUp or Function.RoundHalfUp;
        var arguments = call.Arguments.Select((a, i) => Bind(a, scope with { Expected = null, Rounded = rounds && i == 0 })).ToList();
        return new Formula.Call(call.At, TypeOf(call, signature.Function, arguments), signature.Function, arguments);
    }

    private static RuleType TypeOf(Syntax.Call call, Function function, List<Formula> arguments)
    {
        switch (function)
        {
            case Function.Min or Function.Max:
                var type = arguments[0].Type;
                foreach (var argument in arguments)
                {
                    Same(argument.At, type, argument.Type, $"{type} and {argument.Type} stand side by side.");
                    type = type.Kind == Kind.Number && type.Unit is null ? argument.Type : type;
                }

                return type.Kind is Kind.Number or Kind.Date
                    ? type
                    : throw new WrongFormula(call.At, $"{type} is neither more nor less.", $"Write numbers or days.");
            case Function.RoundDown or Function.RoundUp or Function.RoundHalfUp:
                Need(arguments[0], Kind.Number);
                Same(
                    arguments[1].At,
                    arguments[0].Type,
                    arguments[1].Type,
                    $"The step is {arguments[1].Type}, and {arguments[0].Type} is rounded."
                );
                return IsFigure(arguments[1])
                    ? arguments[0].Type
                    : throw new WrongFormula(
                        arguments[1].At,
                        $"The step of a rounding is a figure.",
                        $"Write a number or the name of a parameter."
                    );
            case Function.YearsBetween or Function.MonthsBetween:
                Need(arguments[0], Kind.Date);
                Need(arguments[1], Kind.Date);
                return RuleType.Number(function == Function.YearsBetween ? Year : Month);
            case Function.AddYears or Function.AddMonths:
                Need(arguments[0], Kind.Date);
                Same(
                    arguments[1].At,
                    RuleType.Number(function == Function.AddYears ? Year : Month),
                    arguments[1].Type,
                    $"{arguments[1].Type} is added.",
                    $"Add years or months."
                );
                return RuleType.Date;
            default:
                Need(arguments[0], Kind.Date);
                return RuleType.Number(Day);
        }
    }

    private static void Need(Formula argument, Kind kind)
    {
        if (argument.Type.Kind != kind)
        {
            throw new WrongFormula(
                argument.At,
                $"{(kind == Kind.Date ? "A day" : "A number")} is expected here, and this is {argument.Type}.",
                $"Write a value of this type."
            );
        }
    }
}
