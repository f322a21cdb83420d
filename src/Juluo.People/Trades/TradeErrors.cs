using Juluo.Kernel;

namespace Juluo.People;

public static class TradeErrors
{
    /// <summary>Not a trade of this community.</summary>
    public sealed record Unknown(string? At) : Invalid(At);
}
