namespace Juluo.Residencies;

internal static class ResidencyErrors
{
    public sealed record SiteUnknown() : Invalid("residency.site-unknown", "site");

    public sealed record PlanUnknown() : Invalid("residency.plan-unknown", "plan");

    public sealed record NoDeposit() : Invalid("residency.no-deposit", "deposit");

    public sealed record ClosesBeforeItOpens() : Invalid("residency.closes-before-it-opens", "closesOn");

    public sealed record DayOutOfReach(string? At) : Invalid("residency.day-out-of-reach", At);

    /// <summary>More places than that are already offered or taken.</summary>
    public sealed record PlacesTaken() : Invalid("residency.places-taken", "places");

    /// <summary>The residency already has a form, which is changed in the form builder.</summary>
    public sealed record HasForm() : Conflict("residency.has-form");
}
