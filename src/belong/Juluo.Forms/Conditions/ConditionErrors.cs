namespace Juluo.Forms;

/// <summary>Why a condition cannot be read.</summary>
internal static class ConditionErrors
{
    /// <param name="Near">What stands where it stops making sense; empty at the end.</param>
    public sealed record Unreadable(string Near) : Invalid("form-condition.unreadable", "showIf");

    public sealed record EndsEarly() : Invalid("form-condition.ends-early", "showIf");

    /// <summary>More than, less than and their kind compare with a number or a day.</summary>
    public sealed record NoNumber(string Said) : Invalid("form-condition.no-number", "showIf");
}
