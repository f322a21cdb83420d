using NodaTime;

namespace Juluo.Sample.Tests;

internal static class Samples
{
    public static readonly LocalDate Monday = new(2026, 9, 7);

    /// <summary>A Friday afternoon in Taipei.</summary>
    public static readonly Instant Friday = Instant.FromUtc(2026, 11, 20, 7, 0);

    private static readonly Lazy<SampleCommunity> Mixed = new(() =>
        SampleCommunity.Make(SampleOptions.Demo(SamplePreset.Laneside, Friday))
    );

    /// <summary>The demo's house of 120, made once for all tests.</summary>
    public static SampleCommunity Demo => Mixed.Value;

    public static SampleCommunity Make(SamplePreset preset, ulong seed, int members, int days) =>
        SampleCommunity.Make(new(preset, seed, members, Monday, days));
}
