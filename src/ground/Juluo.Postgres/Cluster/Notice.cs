namespace Juluo.Postgres.Cluster;

/// <summary>What the cluster tells a person at a terminal, before there is a database to keep a language in.</summary>
public readonly record struct Notice(string English, string Chinese)
{
    // The terminal's language, by the same names and in the same order as the C library and bin/juluo read them.
    private static readonly bool InChinese =
        ((string[])["LC_ALL", "LC_MESSAGES", "LANG"])
            .Select(Environment.GetEnvironmentVariable)
            .FirstOrDefault(value => !string.IsNullOrEmpty(value))
            ?.StartsWith("zh", StringComparison.Ordinal)
        ?? false;

    public override string ToString() => InChinese ? Chinese : English;
}
