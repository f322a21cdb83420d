namespace Juluo.Questionnaires;

/// <summary>Faults of conditions.</summary>
public static class ConditionFaults
{
    /// <param name="Near">The text at which reading failed; empty at the end.</param>
    public sealed record Unreadable(string Near) : FormFault("form-condition.unreadable", "showIf");

    public sealed record EndsEarly() : FormFault("form-condition.ends-early", "showIf");

    /// <summary>Comparisons such as "more than" and "less than" need a number or a day.</summary>
    public sealed record NoNumber(string Said) : FormFault("form-condition.no-number", "showIf");
}
