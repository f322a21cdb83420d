namespace Juluo.Casework;

internal static class StepErrors
{
    public sealed record NotAStep(int Line) : Invalid("step.not-a-step", "plan");

    public sealed record UnknownWho(int Line, string Word) : Invalid("step.unknown-who", "plan");

    public sealed record NotDays(int Line, string Word) : Invalid("step.not-days", "plan");

    public sealed record TooMany(int Most) : Invalid("step.too-many", "plan");

    public sealed record NotItsTurn() : Conflict("step.not-its-turn");
}
