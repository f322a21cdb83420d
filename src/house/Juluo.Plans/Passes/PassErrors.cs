namespace Juluo.Plans;

internal static class PassErrors
{
    public sealed record TrialUsed() : Conflict("pass.had-their-trial");

    public sealed record Retired() : Conflict("pass.retired");

    public sealed record NoKinds() : Invalid("pass.no-kinds", "kinds");

    public sealed record NoHolder() : Invalid("pass.no-holder", "holder");

    /// <summary>No plan or pass of the person covers a day here.</summary>
    public sealed record NoDayLeft() : Conflict("pass.no-day-left");

    /// <summary>Nothing covers today; the next plan or pass begins later.</summary>
    public sealed record BeginsLater(LocalizedText What, LocalDate From) : Conflict("pass.begins-later");

    /// <summary>The date is in the future or too far in the past.</summary>
    public sealed record NotThatDay(int Days) : Invalid("pass.not-that-day", "on");

    /// <summary>A day counts once per person; the database decides.</summary>
    public sealed record CountedAlready() : Conflict("pass.counted-already");

    /// <summary>Only the front desk gives trial days.</summary>
    public sealed record OnlyAtReception() : Conflict("pass.only-at-reception");
}
