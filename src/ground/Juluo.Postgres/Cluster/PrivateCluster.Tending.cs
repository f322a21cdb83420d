namespace Juluo.Postgres.Cluster;

public sealed partial class PrivateCluster
{
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly CancellationTokenSource leaving = new();
    private Task tending = Task.CompletedTask;

    /// <summary>
    /// Restarts a server that dies while this process uses the cluster. No process stops it regularly during that time, because that requires the users' lock
    /// exclusively. Of several processes that detect it, one restarts the server under the start lock, and the others find it running. If it dies again soon, the pause
    /// before the next attempt doubles.
    /// </summary>
    private async Task Tend(IProgress<string>? progress)
    {
        var pause = Glance;
        var since = time.GetTimestamp();
        while (!leaving.IsCancellationRequested)
        {
            await Task.Delay(Glance, time, leaving.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (leaving.IsCancellationRequested)
                continue;
            if (time.GetElapsedTime(since) > 2 * LongestPause)
                pause = Glance;
            try
            {
                if (Postmaster.Of(home.Data) is { } server)
                {
                    if (server.Ready)
                        await RestartIfUpgraded(progress);
                    continue;
                }

                await StartAgain(progress);
            }
            catch (Exception failed)
                when (failed
                        is ClusterException
                            or NpgsqlException
                            or IOException
                            or UnauthorizedAccessException
                            or System.ComponentModel.Win32Exception
                )
            {
                progress?.Report(failed.Message); // a full disk, for instance: the next attempt follows automatically
            }
            catch (OperationCanceledException)
            {
                return;
            }

            since = time.GetTimestamp();
            await Task.Delay(pause, time, leaving.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    private async Task StartAgain(IProgress<string>? progress)
    {
        using var starting = await FileLock.Wait(() => FileLock.TryExclusive(home.StartLock), time, Patience, leaving.Token);
        if (starting is null || Postmaster.Of(home.Data) is not null)
            return; // another process was faster
        Say(progress, "The database has died and is started again …", "資料庫意外停止，正在重新啟動 …");
        await Bring(home, binaries, settings, time, progress, leaving.Token, SocketDirectory);
    }
}
