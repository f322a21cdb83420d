namespace Juluo.Postgres.Cluster;

/// <summary>A message of the cluster to a person at a terminal, before there is a database with a language setting.</summary>
public readonly record struct Notice(string English, string Chinese)
{
    // The terminal's language, from the same variables and in the same order as in the C library and bin/juluo.
    private static readonly bool InChinese =
        ((string[])["LC_ALL", "LC_MESSAGES", "LANG"])
            .Select(Environment.GetEnvironmentVariable)
            .FirstOrDefault(value => !string.IsNullOrEmpty(value))
            ?.StartsWith("zh", StringComparison.Ordinal)
        ?? false;

    public override string ToString() => InChinese ? Chinese : English;
}
