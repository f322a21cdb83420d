namespace Juluo.Plans;

internal static class CreditErrors
{
    /// <summary>Another request was faster, perhaps of the same person elsewhere: the database decides.</summary>
    public sealed record NotEnough() : Conflict("credit.not-enough");
}
