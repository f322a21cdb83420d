using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using Npgsql;

namespace Juluo.Access.Bench;

/// <summary>A house with a gateway: an entrance and doors of rooms, people with plans and cards, and the bookings of a week.</summary>
internal sealed class GuardedHouse : IAsyncDisposable
{
    /// <summary>A gateway gets grants for as many hours as it may be offline: a week.</summary>
    private const int Hours = 168;
    private const int RoomsOfADoor = 3;
    private const string Database = "bench";

    private readonly BenchCluster cluster;
    private readonly ServiceProvider services;

    private GuardedHouse(BenchCluster cluster, string connection)
    {
        this.cluster = cluster;
        Source = NpgsqlDataSource.Create(cluster.MaintenanceConnectionString(Database));
        services = new ServiceCollection()
            .AddLogging(l => l.SetMinimumLevel(LogLevel.Error))
            .AddGround(Modules.App, connection, new FixedTime(), cluster.Files)
            .BuildServiceProvider();
    }

    public Community Here { get; private set; } = null!;

    public DoorGateway Gateway { get; private set; } = null!;

    /// <summary>Connections for the peer, not slowed down by row-level security.</summary>
    public NpgsqlDataSource Source { get; }

    public static async Task<GuardedHouse> Found(int people, int doors)
    {
        var cluster = await BenchCluster.Start();
        var house = new GuardedHouse(cluster, await cluster.Furnish(Database));
        await house.Furnish(people, doors);
        return house;
    }

    /// <summary>Runs an action of the program in a separate transaction.</summary>
    public async Task<T> In<T>(Func<IServiceProvider, Task<T>> deed)
    {
        await using var scope = services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        await work.Begin(Here, default);
        var result = await deed(scope.ServiceProvider);
        await work.Commit(default);
        return result;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Source.DisposeAsync();
        await cluster.DisposeAsync();
    }

    private async Task Furnish(int people, int doors)
    {
        Here = await services
            .GetRequiredService<Communities>()
            .Found(
                new(
                    Id.New<CommunityId>(services.GetRequiredService<Clock>()),
                    "bench",
                    new("河岸", "Riverside"),
                    new("一起工作。", "Working together."),
                    "Asia/Taipei",
                    "TWD"
                ),
                default
            );
        var site = new SiteId(Guid.CreateVersion7());
        await In(async s =>
        {
            await s.GetRequiredService<Web.Sites>().Keep(new(site, "main", new("本館", "Main"), "Asia/Taipei", null), default);
            var arrivals = s.GetRequiredService<ArrivalsFacade>();
            for (var i = 0; i < people; i++)
                await arrivals.Add(
                    new NewPerson($"住民{i}", new LocalDate(2025, 9, 1))
                    {
                        Roles = i % 50 == 0 ? [Role.Member, Role.FrontDesk] : [Role.Member],
                    },
                    default
                );
            var gateways = s.GetRequiredService<GatewayStore>();
            Gateway = (await gateways.Find(await gateways.Add(site, "Pi", Hours, default), default))!;
            return true;
        });
        foreach (var statement in Furniture.Statements)
            await Do(statement, Here.Id.Value, site.Value, Gateway.Id.Value, doors, RoomsOfADoor, FixedTime.Now.UtcDateTime);
        await Do("analyze");
    }

    private async Task Do(string sql, params object[] values)
    {
        await using var command = Source.CreateCommand(sql);
        foreach (var value in sql.Contains('$', StringComparison.Ordinal) ? values : [])
            command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync();
    }
}
