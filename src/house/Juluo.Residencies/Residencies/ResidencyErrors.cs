namespace Juluo.Residencies;

internal static class ResidencyErrors
{
    public sealed record SiteUnknown() : Invalid("residency.site-unknown", "site");

    public sealed record PlanUnknown() : Invalid("residency.plan-unknown", "plan");

    public sealed record NoDeposit() : Invalid("residency.no-deposit", "deposit");

    public sealed record ClosesBeforeItOpens() : Invalid("residency.closes-before-it-opens", "closesOn");

    public sealed record DayOutOfReach(string? At) : Invalid("residency.day-out-of-reach", At);

    /// <summary>So many are offered or had.</summary>
    public sealed record PlacesTaken() : Invalid("residency.places-taken", "places");

    public sealed record TooFewChoices() : Invalid("residency.too-few-choices", "choices");

    public sealed record TooManyChoices(int Most) : Invalid("residency.too-many-choices", "choices");

    public sealed record TooManyQuestions(int Most) : Conflict("residency.too-many-questions");
}
