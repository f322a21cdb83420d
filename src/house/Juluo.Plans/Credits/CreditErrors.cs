namespace Juluo.Plans;

internal static class CreditErrors
{
    /// <summary>Another request used the credit first, possibly by the same person; the database decides.</summary>
    public sealed record NotEnough() : Conflict("credit.not-enough");
}
