namespace Juluo.Reception;

internal static class VisitErrors
{
    /// <summary>The zone is at its capacity, which its operator set as a limit.</summary>
    public sealed record ZoneIsFull() : Conflict("visit.zone-is-full");

    /// <summary>The person has no open stay to end.</summary>
    public sealed record NotHere() : Conflict("visit.not-here");

    public sealed record NobodyOfThatName() : Invalid("visit.nobody-of-that-name", "person");
}
