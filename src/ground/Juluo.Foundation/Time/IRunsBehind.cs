namespace Juluo.Foundation;

/// <summary>A present that is not the one on people's phones, such as the demo's, which stands still on a Thursday and goes on from there.</summary>
public interface IRunsBehind
{
    TimeSpan Behind { get; }
}
