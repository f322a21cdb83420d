using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Juluo.Delivery.Tests;

/// <summary>Many workers with a separate container and pool each, like as many processes.</summary>
internal sealed class Workers : IAsyncDisposable
{
    private readonly List<ServiceProvider> houses;

    public Workers(string connectionString, int count, TimeProvider time) =>
        houses = [
            .. Enumerable
                .Range(0, count)
                .Select(n =>
                    new ServiceCollection()
                        .AddCountingHouse(
                            new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = $"worker {n}" }.ConnectionString,
                            time,
                            smtp: null,
                            run: false
                        )
                        .BuildServiceProvider()
                ),
        ];

    /// <summary>Runs all at once; returns the number of facts they took together.</summary>
    public async Task<int> Drain() =>
        (await Task.WhenAll(houses.Select(h => Task.Run(() => h.GetRequiredService<OutboxWorker>().Drain())))).Sum();

    public async ValueTask DisposeAsync()
    {
        foreach (var house in houses)
            await house.DisposeAsync();
    }
}
