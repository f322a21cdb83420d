namespace Juluo.Places;

public static class ResidencyErrors
{
    public sealed record SiteUnknown() : Invalid("site");

    public sealed record PlanUnknown() : Invalid("plan");

    public sealed record NoDeposit() : Invalid("deposit");

    public sealed record ClosesBeforeItOpens() : Invalid("closesOn");

    public sealed record DayOutOfReach(string? At) : Invalid(At);

    /// <summary>So many are offered or had.</summary>
    public sealed record PlacesTaken() : Invalid("places");

    public sealed record TooFewChoices() : Invalid("choices");

    public sealed record TooManyChoices(int Most) : Invalid("choices");

    public sealed record TooManyQuestions(int Most) : Conflict;
}
