using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Sample.Tests;

/// <summary>A mixed house with sixty members as the demo would load it, in a database.</summary>
public sealed class LoadedSample : IAsyncLifetime
{
    // Loaded once; every test class has a copy.
    private static readonly Lazy<Task<string>> Model = new(Load);

    private ServiceProvider? services;

    public Database Database { get; } = new();

    /// <summary>The name of its database, to be copied.</summary>
    public static Task<string> Resting => Model.Value;

    public static SampleCommunity Made { get; } =
        SampleCommunity.Make(SampleOptions.Demo(SamplePreset.Laneside, Instant.FromUtc(2026, 11, 20, 6, 0), members: 60, days: 120));

    public SampleCommunity Sample => Made;

    public Community Community { get; private set; } = null!;

    public IServiceProvider Services => services!;

    public async Task InitializeAsync()
    {
        await Database.InitializeAsync(await Resting);
        services = Ground(Database);
        Community = (await Services.GetRequiredService<Communities>().All(default)).Single();
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

    private static async Task<string> Load()
    {
        var database = new Database();
        await database.InitializeAsync();
        await using (var ground = Ground(database))
            await new SampleLoader(ground, new Progress<string>()).Load(Made, default);
        return await database.Rest();
    }

    private static ServiceProvider Ground(Database database) =>
        TestSite
            .Quickly(new ServiceCollection())
            .AddGround(Host.Modules.App, database.ConnectionString, new TestTime(Made.Now.ToDateTimeOffset()), Path.GetTempPath())
            .AddWorkers(new ConfigurationBuilder().Build(), development: true, run: false)
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .BuildServiceProvider();
}
