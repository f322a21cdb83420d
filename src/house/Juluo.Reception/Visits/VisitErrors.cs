namespace Juluo.Reception;

internal static class VisitErrors
{
    /// <summary>As many are in the zone as it takes, and its operator set that as a limit.</summary>
    public sealed record ZoneIsFull() : Conflict("visit.zone-is-full");

    /// <summary>There is no one whose stay could be ended.</summary>
    public sealed record NotHere() : Conflict("visit.not-here");

    public sealed record NobodyOfThatName() : Invalid("visit.nobody-of-that-name", "person");
}
