using Microsoft.Extensions.Hosting;

namespace Juluo.Delivery;

/// <summary>Starts all workers with the host, including those of modules, and stops them with it.</summary>
internal sealed class RunWorkers(IEnumerable<Worker> workers) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.WhenAll(workers.Select(w => w.StartAsync(cancellationToken)));

    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAll(workers.Select(w => w.StopAsync(cancellationToken)));
}
