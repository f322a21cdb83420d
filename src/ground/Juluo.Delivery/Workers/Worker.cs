using Microsoft.Extensions.Hosting;

namespace Juluo.Delivery;

/// <summary>
/// Processes a queue in the database. Any number of hands in any number of processes may work on one queue: an item in progress is locked and the others skip it; a
/// killed worker releases its lock.
/// </summary>
/// <param name="queue">The payload of the notification that wakes the worker.</param>
/// <param name="hands">The maximum number of items in progress in one process.</param>
public abstract partial class Worker(string queue, int hands, QueueListener wake, ILogger log) : BackgroundService
{
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(2);

    /// <summary>The time at which the worker last looked into its queue, for the readiness check.</summary>
    public DateTimeOffset? LookedAt { get; private set; }

    /// <summary>Processes due items one after the other until none is left; for tests and commands.</summary>
    /// <returns>The number of items processed.</returns>
    public async Task<int> Drain(CancellationToken stop = default)
    {
        var taken = 0;
        while (await One(stop))
            taken++;
        return taken;
    }

    /// <summary>Takes the next due item and processes it.</summary>
    /// <param name="stop">Cancels only until an item is taken; an item in progress is completed, unless the worker decides otherwise.</param>
    /// <returns>False if no item was due.</returns>
    protected abstract Task<bool> One(CancellationToken stop);

    /// <summary>Returns the time until the next queued item is due; negative if it is due and another worker has it. Null if the queue is empty.</summary>
    protected abstract Task<Duration?> Next(CancellationToken stop);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, hands).Select(_ => Task.Run(() => Attend(stoppingToken), CancellationToken.None)));

    private async Task Attend(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var call = wake.Next(queue);
                while (!stop.IsCancellationRequested && await One(stop))
                    LookedAt = TimeProvider.System.GetUtcNow();
                LookedAt = TimeProvider.System.GetUtcNow();
                await wake.Wait(call, (await Next(stop))?.ToTimeSpan(), stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception away) when (WhileDatabaseIsAway.Told(away) is DatabaseAway)
            {
                wake.Outage.Met(away.GetBaseException().Message);
                await Task.Delay(Breath, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (Exception failed)
            {
                // A bug: the item was released with the connection. The worker itself never stops.
                Stumbled(log, queue, failed);
                await Task.Delay(Breath, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <param name="first">A query for the time at which the first item is due; it runs as a worker that sees the queues of all communities.</param>
    protected static async Task<Duration?> Due(IServiceScopeFactory scopes, Clock clock, Statement first, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        await work.BeginAsWorker(stop);
        return await work.Find<Instant?>(first, stop) - clock.Now;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The {Queue} worker stumbled and goes on")]
    private static partial void Stumbled(ILogger log, string queue, Exception failed);
}
