namespace Juluo.Rules;

/// <summary>Parses single values of files: <c>yes</c>, <c>12.50</c>, <c>20%</c>, <c>2026-01-31</c>, the name of an option.</summary>
internal static class ValueReading
{
    /// <summary>Parses a value, or returns null if it does not have the type; then <paramref name="mend"/> explains how to write it.</summary>
    public static Value? Read(string text, RuleType type, out FaultSentence mend)
    {
        mend = FaultSentence.Empty;
        var trimmed = text.Trim();
        switch (type.Kind)
        {
            case Kind.YesNo:
                mend = $"Write yes or no.";
                return trimmed.ToLowerInvariant() switch
                {
                    "yes" or "true" or "holds" or "y" or "1" => Value.Of(true),
                    "no" or "false" or "not_holds" or "n" or "0" => Value.Of(false),
                    _ => null,
                };
            case Kind.Number:
                mend = CommaNumber.Plain(trimmed.TrimEnd('%')) is { } plain
                    ? FaultSentence.Of($"Write {plain}, without a comma.")
                    : FaultSentence.Of($"Write digits and at most one point, as in 1234.50.");
                var share = trimmed.EndsWith('%');
                return Exact.TryParse(share ? trimmed[..^1] : trimmed, out var number) ? Value.Of(share ? number / 100 : number) : null;
            case Kind.Date:
                mend = $"Write year, month and day, as in 2026-01-31.";
                return DateOnly.TryParseExact(trimmed, "yyyy-MM-dd", out var day) ? Value.Of(day) : null;
            case Kind.Choice:
                var place = type.Options.IndexOf(trimmed);
                mend = FaultList.Nearest(trimmed, type.Options, $"Write one of {string.Join(", ", type.Options)}.");
                return place < 0 ? null : Value.OfOption(place);
            default:
                return Value.Of(trimmed);
        }
    }

    /// <summary>Parses the answer to a question, which must be within its range and a multiple of its step.</summary>
    public static Value? Read(string text, Question question, out FaultSentence mend)
    {
        if (Read(text, question.Type, out mend) is not { } value)
        {
            return null;
        }

        if (value.Kind == Kind.Number && !(value.Number / question.Step).IsWhole)
        {
            mend = question.Whole ? $"Write a whole number." : FaultSentence.Of($"Write it in steps of {question.Step}.");
            return null;
        }

        if (!question.Range.Holds(value))
        {
            mend =
                value.Kind == Kind.Date
                    ? FaultSentence.Of(
                        $"Write a day from {DateOnly.FromDayNumber((int)question.Range.Least.Above):yyyy-MM-dd} to {DateOnly.FromDayNumber((int)question.Range.Most.Above):yyyy-MM-dd}."
                    )
                    : FaultSentence.Of($"Write a number from {question.Range.Least} to {question.Range.Most}.");
            return null;
        }

        return value;
    }
}
