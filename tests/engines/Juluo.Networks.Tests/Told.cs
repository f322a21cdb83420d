namespace Juluo.Networks.Tests;

/// <summary>Receives progress synchronously and in order, which <see cref="Progress{T}"/> does not guarantee.</summary>
public sealed class Told : IProgress<double>
{
    private readonly List<double> heard = [];

    /// <summary>The reports so far.</summary>
    public IReadOnlyList<double> Heard => heard;

    public void Report(double value) => heard.Add(value);

    /// <summary>It rose from 0 or more and ended with 1.</summary>
    public void ShouldHaveRisenToOne()
    {
        heard.ShouldNotBeEmpty();
        heard.ShouldBe(heard.Order());
        heard[0].ShouldBeGreaterThanOrEqualTo(0);
        heard[^1].ShouldBe(1);
        heard.Count(x => x >= 1).ShouldBe(1, "1 is said once, at the end");
    }
}
