namespace Juluo.Testing;

/// <summary>How often a test tries something: a few times in each run, more often in the nightly one (<c>bin/juluo test --nightly</c>).</summary>
public static class Tries
{
    public static bool AtNight { get; } = Environment.GetEnvironmentVariable("JULUO_NIGHTLY") == "1";

    public static int Of(int usual, int atNight) => AtNight ? atNight : usual;
}
