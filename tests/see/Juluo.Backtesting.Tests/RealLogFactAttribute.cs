namespace Juluo.Backtesting.Tests;

/// <summary>A test on the real logs: skipped where they are absent.</summary>
public sealed class RealLogFactAttribute : FactAttribute
{
    public RealLogFactAttribute() => Skip = RealLog.IsHere ? null : "shared/data is not beside the repository";
}
