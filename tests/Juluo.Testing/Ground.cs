using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Testing;

/// <summary>The ground modules without the web, on the test class's own database, with one or two communities.</summary>
public sealed class Ground : IAsyncLifetime
{
    private ServiceProvider? services;

    public Database Database { get; } = new();

    public TestTime Time { get; } = TestTime.Thursday;

    public IServiceProvider Services => services ?? throw new InvalidOperationException("Not started.");

    public Community Riverside { get; } = Named("riverside", "河岸工作室", "Riverside Studio", 1);

    public Community Hillside { get; } = Named("hillside", "山邊工坊", "Hillside Works", 2);

    public async Task InitializeAsync()
    {
        await Database.InitializeAsync();
        services = TestSite
            .Quickly(new ServiceCollection())
            .AddLogging()
            .AddGround(Modules.App, Database.ConnectionString, Time, Path.Combine(Path.GetTempPath(), "juluo-test-files"))
            .AddSingleton(Database.Source)
            .AddSingleton(MailSettings.Off with { Development = true })
            .AddSingleton(SmsSettings.Off)
            .AddSingleton<QueueListener>()
            .AddSingleton<BackgroundTaskWorker>()
            .BuildServiceProvider();
        foreach (var community in (Community[])[Riverside, Hillside])
            await services.GetRequiredService<Communities>().Found(community, default);
    }

    /// <summary>Runs one unit of work in a community, and commits it.</summary>
    public async Task<T> In<T>(Community community, Func<IServiceProvider, Task<T>> action)
    {
        await using var scope = Services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        await work.Begin(community, default);
        scope.ServiceProvider.GetRequiredService<CurrentCaller>().Caller = Caller.Visitor(community, Languages.English);
        var result = await action(scope.ServiceProvider);
        if (work.Begun)
            await work.Commit(default);
        return result;
    }

    /// <summary>The same, rolled back if the outcome is a failure, like a request.</summary>
    public async Task<Outcome<T>> InOrNot<T>(Community community, Func<IServiceProvider, Task<Outcome<T>>> action)
    {
        await using var scope = Services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        await work.Begin(community, default);
        scope.ServiceProvider.GetRequiredService<CurrentCaller>().Caller = Caller.Visitor(community, Languages.English);
        var result = await action(scope.ServiceProvider);
        if (result.Failed)
            await work.Rollback();
        else
            await work.Commit(default);
        return result;
    }

    /// <summary>The result of a task, once all waiting work is done.</summary>
    public async Task<BackgroundTaskEnd> End(Community community, BackgroundTaskId task)
    {
        await Services.GetRequiredService<BackgroundTaskWorker>().Drain();
        return (await In(community, async s => (await s.GetRequiredService<BackgroundTasks>().Find(task, default))!)).End!;
    }

    /// <summary>The texts for an English reader.</summary>
    public Words Words => new(Services.GetRequiredService<Catalogue>(), Languages.English, NodaTime.DateTimeZone.Utc);

    public Task In(Community community, Func<IServiceProvider, Task> action) =>
        In(
            community,
            async services =>
            {
                await action(services);
                return true;
            }
        );

    public async Task DisposeAsync()
    {
        if (services is not null)
            await services.DisposeAsync();
        await Database.DisposeAsync();
    }

    private static Community Named(string slug, string zh, string en, byte number) =>
        new(
            new(new Guid([0x93, 0x99, 0x93, 0x01, 0, 0, 0, 0x70, 0x80, 0, 0, 0, 0, 0, 0, number])),
            slug,
            new(zh, en),
            new(zh + "。", en + "."),
            "Asia/Taipei",
            "TWD"
        );
}
