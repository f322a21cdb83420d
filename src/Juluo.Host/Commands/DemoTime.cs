namespace Juluo.Host.Commands;

/// <summary>The demo's clock: it runs as fast as the real one, from the Thursday morning on which the sample data is set.</summary>
public sealed class DemoTime(TimeSpan behind) : TimeProvider, IRunsBehind
{
    public TimeSpan Behind => behind;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() - behind;
}
