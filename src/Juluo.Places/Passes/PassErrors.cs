namespace Juluo.Places;

public static class PassErrors
{
    public sealed record HadTheirTrial() : Conflict;

    public sealed record Retired() : Conflict;

    public sealed record NoKinds() : Invalid("kinds");

    public sealed record NoHolder() : Invalid("holder");

    /// <summary>Neither a plan nor a pass gives them a day here.</summary>
    public sealed record NoDayLeft() : Conflict;

    /// <summary>One day is counted once: the database says so.</summary>
    public sealed record CountedAlready() : Conflict;

    /// <summary>A trial is given, not sold over the counter of a page.</summary>
    public sealed record OnlyAtReception() : Conflict;
}
