namespace Juluo.Testing;

/// <summary>The number of repetitions of a test: a few in each run, more in the nightly one (<c>bin/juluo test --nightly</c>).</summary>
public static class Tries
{
    public static bool AtNight { get; } = Environment.GetEnvironmentVariable("JULUO_NIGHTLY") == "1";

    public static int Of(int usual, int atNight) => AtNight ? atNight : usual;
}
