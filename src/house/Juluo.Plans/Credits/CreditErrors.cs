namespace Juluo.Plans;

internal static class CreditErrors
{
    /// <summary>Somebody, or the same person elsewhere, was faster: the database says so.</summary>
    public sealed record NotEnough() : Conflict("credit.not-enough");
}
