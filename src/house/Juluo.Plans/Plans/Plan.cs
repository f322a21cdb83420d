namespace Juluo.Plans;

/// <summary>On what terms a person uses the sites.</summary>
/// <param name="Terms">The newest: those of people who get it from now on.</param>
/// <param name="RetiredAt">No new people since then; holders keep it.</param>
/// <param name="Holders">How many have it today.</param>
public sealed record Plan(PlanId Id, LocalizedText Name, LocalizedText? About, PlanTerms Terms, Instant? RetiredAt, int Holders)
{
    public const int MostName = 80;
    public const int MostAbout = 2000;
}
