namespace Juluo.Postgres.Cluster;

public sealed partial class PrivateCluster
{
    private (DateTime Written, long Bytes)? seen;
    private (DateTime Written, long Bytes)? compared;

    /// <summary>
    /// Restarts a server whose programs were replaced by another build of the same major version. A package manager does that while the server is running, which then
    /// no longer matches its own libraries on disk and fails on every PL/pgSQL function. Debian restarts the clusters it knows; it does not know this one.
    /// </summary>
    private async Task RestartIfUpgraded(IProgress<string>? progress)
    {
        var program = new FileInfo(binaries["postgres"]);
        if (settings.Disposable || !program.Exists)
            return;
        var found = (program.LastWriteTimeUtc, program.Length);
        if (found == compared)
            return;
        // The same twice: the package manager has finished.
        if (found != seen)
        {
            seen = found;
            return;
        }

        if (await Upgraded(leaving.Token) is not null)
        {
            using var starting = await FileLock.Wait(() => FileLock.TryExclusive(home.StartLock), time, Patience, leaving.Token);
            if (starting is null || Postmaster.Of(home.Data) is null)
                return;
            if (await Upgraded(leaving.Token) is var (running, installed)) // no other process was faster
            {
                Say(
                    progress,
                    $"PostgreSQL was upgraded on this machine from {running} to {installed}. Restarting the database …",
                    $"這台機器的 PostgreSQL 已從 {running} 升級到 {installed}，正在重新啟動資料庫 …"
                );
                await StopServer();
                await Bring(home, binaries, settings, time, progress, leaving.Token, SocketDirectory);
                if (await Upgraded(leaving.Token) is not null)
                    return; // the old version is still there: check again
                Say(progress, $"The database is running on PostgreSQL {installed}.", $"資料庫已改用 PostgreSQL {installed} 執行。");
            }
        }

        compared = found;
    }

    private async Task<(string Running, string Installed)?> Upgraded(CancellationToken stop)
    {
        await using var connection = await Maintain("postgres", stop);
        await using var ask = new NpgsqlCommand("show server_version", connection);
        var running = (string)(await ask.ExecuteScalarAsync(stop))!;
        return await InstalledPostgres.Version(binaries, stop) is { } installed && InstalledPostgres.IsUpgrade(running, installed)
            ? (running, installed)
            : null;
    }
}
