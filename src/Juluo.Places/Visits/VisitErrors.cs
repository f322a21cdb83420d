namespace Juluo.Places;

public static class VisitErrors
{
    /// <summary>As many are in the zone as it takes, and its operator set that as a limit.</summary>
    public sealed record ZoneIsFull() : Conflict;

    /// <summary>Nobody to end a stay of.</summary>
    public sealed record NotHere() : Conflict;

    public sealed record NobodyOfThatName() : Invalid("person");
}
