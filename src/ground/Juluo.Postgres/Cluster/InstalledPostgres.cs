namespace Juluo.Postgres.Cluster;

/// <summary>The installed version of PostgreSQL, which a package manager may replace while a server is running.</summary>
public static class InstalledPostgres
{
    private const string Before = "postgres (PostgreSQL) ";

    /// <summary>Returns the installed version if it is another minor version or build than that of a running local server.</summary>
    /// <param name="host">The host of the connection. A server reached by a Unix socket runs on this machine.</param>
    /// <param name="running">The server's <c>server_version</c>.</param>
    /// <returns>The installed version; null if it is the same or unknown.</returns>
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

    /// <returns>The output; null if the program cannot be started, e.g. while a package manager replaces it.</returns>
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

    /// <summary>Checks if the installed version can replace the running one: another build of the same major version.</summary>
    internal static bool IsUpgrade(string running, string installed) => running != installed && Major(running) == Major(installed);

    private static int Major(string version) =>
        int.TryParse(version.AsSpan(0, version.TakeWhile(char.IsAsciiDigit).Count()), out var major) ? major : 0;
}
