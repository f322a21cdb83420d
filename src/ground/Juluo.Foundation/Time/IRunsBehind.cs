namespace Juluo.Foundation;

/// <summary>A time source that differs from real time, such as the demo's, which starts on a fixed Thursday and runs on from there.</summary>
public interface IRunsBehind
{
    TimeSpan Behind { get; }
}
