namespace Juluo.Plans;

/// <summary>A membership plan.</summary>
/// <param name="Terms">The latest terms, for people who get the plan from now on.</param>
/// <param name="RetiredAt">The time since which new people cannot get it; holders keep it.</param>
/// <param name="Holders">The number of people who have the plan today.</param>
public sealed record Plan(PlanId Id, LocalizedText Name, LocalizedText? About, PlanTerms Terms, Instant? RetiredAt, int Holders)
{
    public const int MostName = 80;
    public const int MostAbout = 2000;
}
