namespace Juluo.Plans;

/// <summary>On what terms somebody uses the houses.</summary>
/// <param name="Terms">The newest: those of whoever gets it from now on.</param>
/// <param name="RetiredAt">Nobody new since then; who has it keeps it.</param>
/// <param name="Holders">How many have it today.</param>
public sealed record Plan(PlanId Id, LocalizedText Name, LocalizedText? About, PlanTerms Terms, Instant? RetiredAt, int Holders)
{
    public const int MostName = 80;
    public const int MostAbout = 2000;
}
