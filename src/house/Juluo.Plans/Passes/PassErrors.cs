namespace Juluo.Plans;

internal static class PassErrors
{
    public sealed record TrialUsed() : Conflict("pass.had-their-trial");

    public sealed record Retired() : Conflict("pass.retired");

    public sealed record NoKinds() : Invalid("pass.no-kinds", "kinds");

    public sealed record NoHolder() : Invalid("pass.no-holder", "holder");

    /// <summary>Neither a plan nor a pass gives them a day here.</summary>
    public sealed record NoDayLeft() : Conflict("pass.no-day-left");

    /// <summary>Nothing covers today, and the next that does begins on a later day.</summary>
    public sealed record BeginsLater(LocalizedText What, LocalDate From) : Conflict("pass.begins-later");

    /// <summary>To come, or too long ago.</summary>
    public sealed record NotThatDay(int Days) : Invalid("pass.not-that-day", "on");

    /// <summary>One day is counted once: the database says so.</summary>
    public sealed record CountedAlready() : Conflict("pass.counted-already");

    /// <summary>A trial is given, not sold over the counter of a page.</summary>
    public sealed record OnlyAtReception() : Conflict("pass.only-at-reception");
}
