namespace Juluo.Backtesting.Tests;

/// <summary>A test on the real logs: skipped if they are missing.</summary>
public sealed class RealLogFactAttribute : FactAttribute
{
    public RealLogFactAttribute() => Skip = RealLog.IsHere ? null : "shared/data is not beside the repository";
}
