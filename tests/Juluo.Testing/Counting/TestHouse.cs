using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Testing;

/// <summary>A program with the counting module on a test's database, with a fixed clock that tests move.</summary>
internal sealed class TestHouse : IAsyncDisposable
{
    private static int made;
    private readonly ServiceProvider services;

    private TestHouse(ServiceProvider services, Database database, TestTime time) =>
        (this.services, Database, Time) = (services, database, time);

    public Database Database { get; }

    public TestTime Time { get; }

    public IServiceProvider Services => services;

    public OutboxWorker Outbox => services.GetRequiredService<OutboxWorker>();

    public BackgroundTaskWorker BackgroundTasks => services.GetRequiredService<BackgroundTaskWorker>();

    public MailWorker Mail => services.GetRequiredService<MailWorker>();

    public static async Task<TestHouse> On(Database database, string? smtp = null, Action<IServiceCollection>? adjust = null)
    {
        if (await database.Ask<string>("select to_regclass('counting.heard')::text") is null)
            await database.Do(CountingModule.Table);
        var time = TestTime.Thursday;
        var collection = new ServiceCollection().AddCountingHouse(database.ConnectionString, time, smtp, run: false);
        adjust?.Invoke(collection);
        return new(collection.BuildServiceProvider(), database, time);
    }

    public Task<Community> Found(string zone = "Asia/Taipei")
    {
        var number = Interlocked.Increment(ref made);
        var id = Guid.CreateVersion7(Time.GetUtcNow());
        return services
            .GetRequiredService<Communities>()
            .Found(
                new(new(id), $"house-{number}-{id.ToString("N")[20..]}", new("屋", "House"), new("一間屋", "A house"), zone, "TWD"),
                default
            );
    }

    /// <summary>Runs an action in a separate scope and unit of work, and commits it.</summary>
    public async Task In(Community community, Func<IServiceProvider, Task> action)
    {
        await using var scope = services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        await work.Begin(community, default);
        await action(scope.ServiceProvider);
        await work.Commit(default);
    }

    public Task Publish(Community community, params IFact[] facts) =>
        In(community, s => s.GetRequiredService<Outbox>().Publish(facts, default));

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
