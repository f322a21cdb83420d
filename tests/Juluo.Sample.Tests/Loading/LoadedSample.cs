using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Sample.Tests;

/// <summary>A mixed house of sixty as the demo would load it, in a database.</summary>
public sealed class LoadedSample : IAsyncLifetime
{
    private ServiceProvider? services;

    public Database Database { get; } = new();

    public SampleCommunity Sample { get; } =
        SampleCommunity.Make(SampleOptions.Demo(SamplePreset.Laneside, Instant.FromUtc(2026, 11, 20, 6, 0), members: 60, days: 120));

    public Community Community { get; private set; } = null!;

    public IServiceProvider Services => services!;

    public async Task InitializeAsync()
    {
        await Database.InitializeAsync();
        services = new ServiceCollection()
            .AddGround(Host.Modules.App, Database.ConnectionString, new TestTime(Sample.Now.ToDateTimeOffset()), Path.GetTempPath())
            .AddWorkers(new ConfigurationBuilder().Build(), development: true, run: false)
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .BuildServiceProvider();
        Community = await new SampleLoader(services, new Progress<string>()).Load(Sample, default);
    }

    public async Task<T> In<T>(Func<IServiceProvider, Task<T>> action)
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<UnitOfWork>().Begin(Community, default);
        return await action(scope.ServiceProvider);
    }

    public async Task DisposeAsync()
    {
        if (services is not null)
            await services.DisposeAsync();
        await Database.DisposeAsync();
    }
}
