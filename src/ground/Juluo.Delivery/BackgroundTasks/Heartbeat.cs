namespace Juluo.Delivery;

/// <summary>
/// Writes the progress of a running task on a separate connection, at most twice a second, and a heartbeat every five seconds. Both are visible at once; the task's
/// own changes become visible when it ends.
/// </summary>
internal sealed class Heartbeat : BackgroundTaskProgress, IAsyncDisposable
{
    /// <summary>Without a heartbeat for this time, a task's process counts as dead and another restarts the task.</summary>
    public const int DeadAfterSeconds = 30;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private const int BeatsToASign = 10;

    private readonly NpgsqlDataSource source;
    private readonly BackgroundTaskWorker.Taken task;
    private readonly CancellationTokenSource ended = new();
    private readonly CancellationTokenSource lost;
    private readonly Task beating;
    private (long Done, long? Total) reported;
    private readonly Lock reporting = new();

    /// <param name="source">The source of connections.</param>
    /// <param name="task">The running task.</param>
    /// <param name="lost">Cancelled when another process has restarted the task.</param>
    public Heartbeat(NpgsqlDataSource source, BackgroundTaskWorker.Taken task, CancellationTokenSource lost)
    {
        (this.source, this.task, this.lost) = (source, task, lost);
        beating = Task.Run(Beat);
    }

    public (long Done, long? Total) Reported
    {
        get
        {
            lock (reporting)
                return reported;
        }
    }

    public override ValueTask Report(long done, long? total, CancellationToken stop)
    {
        lock (reporting)
            reported = (done, total);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await beating;
        ended.Dispose();
    }

    private async Task Beat()
    {
        var written = Reported;
        for (var beat = 1; !ended.IsCancellationRequested; beat++)
        {
            await Task.Delay(Pause, ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var now = Reported;
            if (ended.IsCancellationRequested || (now == written && beat % BeatsToASign != 0))
                continue;
            try
            {
                if (!await Write(now))
                    await lost.CancelAsync();
                written = now;
            }
            catch (NpgsqlException)
            {
                // The database is unavailable; if it remains so, the task fails anyway.
            }
        }
    }

    private async Task<bool> Write((long Done, long? Total) now)
    {
        await using var work = new UnitOfWork(source);
        await work.BeginAsWorker(CancellationToken.None);
        var mine =
            await work.Do(
                $"""
                update delivery.job_run set done = {now.Done}, total = {now.Total}, heard_at = clock_timestamp()
                where community_id = {task.Community} and id = {task.Id} and attempts = {task.Attempt} and state = 'running'
                """,
                CancellationToken.None
            ) == 1;
        await work.Commit(CancellationToken.None);
        return mine;
    }
}
