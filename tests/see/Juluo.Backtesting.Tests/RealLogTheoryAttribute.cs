namespace Juluo.Backtesting.Tests;

/// <summary>The same for a test with cases.</summary>
public sealed class RealLogTheoryAttribute : TheoryAttribute
{
    public RealLogTheoryAttribute() => Skip = RealLog.IsHere ? null : "shared/data is not beside the repository";
}
