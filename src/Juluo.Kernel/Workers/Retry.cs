using NodaTime;

namespace Juluo.Kernel;

/// <summary>When something that failed is tried again: after 1 s, 2 s, 4 s … at most a quarter of an hour, and after twelve times not by itself.</summary>
internal static class Retry
{
    public const int Most = 12;
    private static readonly Duration Longest = Duration.FromMinutes(15);

    /// <param name="attempts">How often it has failed, ≥ 1.</param>
    public static Duration After(int attempts) => Duration.Min(Duration.FromSeconds(1L << Math.Min(attempts - 1, 20)), Longest);
}
