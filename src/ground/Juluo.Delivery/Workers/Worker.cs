using Microsoft.Extensions.Hosting;

namespace Juluo.Delivery;

/// <summary>
/// Empties a queue that lies in the database. Any number of hands in any number of processes may work at one queue: what one has
/// taken is locked and the others pass over it; a worker that is killed lets go of it.
/// </summary>
/// <param name="queue">The payload of the notification that wakes it.</param>
/// <param name="hands">How many items one process has in hand at once.</param>
public abstract partial class Worker(string queue, int hands, QueueListener wake, ILogger log) : BackgroundService
{
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(2);

    /// <summary>When it last looked into its queue; a readiness check asks.</summary>
    public DateTimeOffset? LookedAt { get; private set; }

    /// <summary>Works in this process until nothing is due; for tests and commands.</summary>
    /// <returns>How many items it took.</returns>
    public async Task<int> Drain(CancellationToken stop = default)
    {
        var taken = 0;
        while (await One(stop))
            taken++;
        return taken;
    }

    /// <summary>Takes the next item that is due and deals with it.</summary>
    /// <param name="stop">Heard until an item is taken; what is in hand then is finished, unless the worker says otherwise.</param>
    /// <returns>False when there was none.</returns>
    protected abstract Task<bool> One(CancellationToken stop);

    /// <summary>In how long the next item is due that is in the queue already; less than zero: it is due, and another has it in hand. Null: none is there.</summary>
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
                // A bug: the item was let go of with the connection. The worker itself never dies.
                Stumbled(log, queue, failed);
                await Task.Delay(Breath, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <param name="first">Asks for the instant at which the first is due, as a worker who sees the queues of all communities.</param>
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
