namespace Juluo.Postgres.Cluster;

/// <summary>The version of PostgreSQL on disk, which a package manager may replace under a server that runs.</summary>
public static class InstalledPostgres
{
    private const string Before = "postgres (PostgreSQL) ";

    /// <summary>The version on this machine's disk, if it is another minor version or build than the one that a local server runs.</summary>
    /// <param name="host">Host of the connection. A server that is reached by a Unix socket runs on this machine.</param>
    /// <param name="running">The server's <c>server_version</c>.</param>
    /// <returns>Null: the same, or it is unknown.</returns>
    public static async Task<string?> OtherThan(string? host, string running, CancellationToken stop) =>
        host is ['/', ..] && Binaries.Of(Major(running)) is { } binaries && await Version(binaries, stop) is { } installed
            ? IsUpgrade(running, installed)
                ? installed
                : null
            : null;

    internal static async Task<string?> Version(Binaries binaries, CancellationToken stop)
    {
        var asked = await Asked(binaries, stop);
        return asked is not null && !asked.Failed && asked.Said.StartsWith(Before, StringComparison.Ordinal)
            ? asked.Said[Before.Length..].Trim()
            : null;
    }

    /// <returns>Null: the program cannot be started, as while a package manager replaces it.</returns>
    private static async Task<Command.Finished?> Asked(Binaries binaries, CancellationToken stop)
    {
        try
        {
            return await Command.Run([binaries["postgres"], "--version"], "/", stop);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Whether the one on disk can take over from the one that runs: another build of one major version.</summary>
    internal static bool IsUpgrade(string running, string installed) => running != installed && Major(running) == Major(installed);

    private static int Major(string version) =>
        int.TryParse(version.AsSpan(0, version.TakeWhile(char.IsAsciiDigit).Count()), out var major) ? major : 0;
}
