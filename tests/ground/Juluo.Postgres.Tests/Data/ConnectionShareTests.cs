using Npgsql;

namespace Juluo.Postgres.Tests;

/// <summary>The connections of a real pool are divided among its callers.</summary>
public sealed class ConnectionShareTests(Database database) : IClassFixture<Database>
{
    private const int Pool = 40;
    private const int PagesOfOne = Pool / 8;
    private const int SecondsOfOne = 2;

    private static readonly Community Here = new(
        new(new Guid("93999301-0000-7000-8000-000000000003")),
        "here",
        new("這裡", "Here"),
        new("。", "."),
        "Asia/Taipei",
        "TWD"
    );

    // Seen to fail with TakeBeside that takes no place: one caller's second connections use up the pool, and the other's page waits in vain.
    [Fact]
    public async Task A_caller_whose_pages_need_second_connections_leaves_the_pool_to_others()
    {
        var settings = new NpgsqlConnectionStringBuilder(database.ConnectionString) { MaxPoolSize = Pool, Timeout = 3 };
        await using var source = NpgsqlDataSource.Create(settings.ConnectionString);
        await Open(source);
        var shares = new ConnectionShares(source);
        using var enough = new CancellationTokenSource();
        var (pages, seconds) = (new List<UnitOfWork>(), new List<UnitOfWork>());
        var one = new Client("one", IsKnown: true);
        ConnectionShares.Asking = one;
        for (var n = 0; n < PagesOfOne; n++)
            pages.Add(await Begun(new(source, shares: shares) { Client = one }, enough.Token));
        // Each takes its connection before its first wait: all are open.
        var waiting = Enumerable.Range(0, Pool).Select(_ => Begun(new(source, shares: shares), enough.Token)).ToList();

        var other = new Client("other", IsKnown: true);
        ConnectionShares.Asking = other;
        await using (var page = await Begun(new(source, shares: shares) { Client = other }, default))
        await using (var second = await Begun(new(source, shares: shares), default))
            (await second.Find<int>($"select 1", default)).ShouldBe(1);

        await enough.CancelAsync();
        foreach (var second in waiting)
            try
            {
                seconds.Add(await second);
            }
            catch (OperationCanceledException)
            {
                // It waited for its turn, without a connection.
            }

        seconds.Count.ShouldBe(SecondsOfOne);
        foreach (var work in pages.Concat(seconds))
            await work.DisposeAsync();
    }

    // Seen to fail with two fifths of the pool for visitors: all forty were served at once, on two processors.
    [Fact]
    public async Task Visitors_together_hold_one_connection_more_than_there_are_processors()
    {
        var shares = new ConnectionShares(100, processors: 2);
        var visitors = Enumerable.Range(0, 40).Select(n => shares.Take(new($"visitor {n}", IsKnown: false), default)).ToList();
        visitors.Count(t => t.IsCompleted).ShouldBe(3);
        var members = Enumerable.Range(0, 40).Select(n => shares.Take(new($"member {n}", IsKnown: true), default)).ToList();
        members.ShouldAllBe(t => t.IsCompleted);
        for (var n = 0; n < visitors.Count; n++)
            (await visitors[n].WaitAsync(TimeSpan.FromSeconds(10))).Dispose();
    }

    private static async Task<UnitOfWork> Begun(UnitOfWork work, CancellationToken stop)
    {
        await work.Begin(Here, stop);
        return work;
    }

    /// <summary>Fills the pool with open connections.</summary>
    private static async Task Open(NpgsqlDataSource source)
    {
        var open = await Task.WhenAll(Enumerable.Range(0, Pool).Select(_ => source.OpenConnectionAsync().AsTask()));
        foreach (var connection in open)
            await connection.DisposeAsync();
    }
}
