using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using Npgsql;

namespace Juluo.Bookings.Bench;

/// <summary>A separate database with one community, its people (each with a token of the API) and bookable resources.</summary>
internal sealed class Town : IAsyncDisposable
{
    private const string Database = "bench";
    private readonly BenchCluster cluster;
    private readonly ServiceProvider services;

    private Town(BenchCluster cluster, string connection)
    {
        this.cluster = cluster;
        ConnectionString = connection;
        services = new ServiceCollection()
            .AddLogging(l => l.SetMinimumLevel(LogLevel.Error))
            .AddGround(Modules.App, connection, TimeProvider.System, cluster.Files)
            .BuildServiceProvider();
    }

    public Community Here { get; private set; } = null!;

    public SiteId Site { get; } = new(Guid.CreateVersion7());

    public IReadOnlyList<(PersonId Person, string Token)> People { get; private set; } = [];

    public BenchCluster Cluster => cluster;

    public string ConnectionString { get; }

    public string Maintenance => cluster.MaintenanceConnectionString(Database);

    public IServiceProvider Services => services;

    public static async Task<Town> Found(int people)
    {
        var cluster = await BenchCluster.Start();
        var town = new Town(cluster, await cluster.Furnish(Database));
        await town.Furnish(people);
        return town;
    }

    public async Task<T> Ask<T>(string sql, params object[] values)
    {
        await using var connection = new NpgsqlConnection(Maintenance);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async Task Do(string sql, params object[] values)
    {
        await using var connection = new NpgsqlConnection(Maintenance);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Adds a resource with units; it can be booked at any hour, on a grid of half hours.</summary>
    public async Task<Guid> Add(string kind, int units)
    {
        var id = Guid.CreateVersion7();
        // Two resources of a site need two names.
        await Do(
            """
            with made as (
              insert into spaces.resource (community_id, id, site_id, kind, name_zh, name_en, made_at)
              values ($1, $2, $3, $4, $4 || ' ' || $2, $4 || ' ' || $2, now())
            ),
            counted as (
              insert into spaces.unit (community_id, id, resource_id, number) select $1, gen_random_uuid(), $2, n from generate_series(1, $5) n
            )
            insert into plans.rule (community_id, id, resource_id, horizon_days, late_cancel) values ($1, gen_random_uuid(), $2, 1825, 0)
            """,
            Here.Id.Value,
            id,
            Site.Value,
            kind,
            units
        );
        return id;
    }

    public async Task<Guid> AddHall(params IReadOnlyList<Guid> rooms)
    {
        var id = await Add("hall", 0);
        foreach (var room in rooms)
            await Do("insert into spaces.part (community_id, whole_id, part_id) values ($1, $2, $3)", Here.Id.Value, id, room);
        return id;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await cluster.DisposeAsync();
    }

    private async Task Furnish(int people)
    {
        var clock = Services.GetRequiredService<Clock>();
        Here = await Services
            .GetRequiredService<Communities>()
            .Found(
                new(
                    Id.New<CommunityId>(clock),
                    "bench",
                    new("河岸", "Riverside"),
                    new("一起工作。", "Working together."),
                    "Asia/Taipei",
                    "TWD"
                ),
                default
            );
        var made = new List<(PersonId, string)>();
        for (var i = 0; i < people; i++)
        {
            await using var scope = Services.CreateAsyncScope();
            var email = $"bench-{i}@example.org";
            var account = (await scope.ServiceProvider.GetRequiredService<Accounts>().Create(email, "seven green bicycles")).Value;
            var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
            await work.Begin(Here, default);
            if (i == 0)
                await scope
                    .ServiceProvider.GetRequiredService<Web.Sites>()
                    .Keep(new(Site, "main", new("本館", "Main"), "Asia/Taipei", null), default);
            var person = await scope
                .ServiceProvider.GetRequiredService<ArrivalsFacade>()
                .Add(
                    new NewPerson($"住民{i}", new LocalDate(2025, 9, 1))
                    {
                        Account = account,
                        Email = email,
                        Roles = [Role.Member],
                    },
                    default
                );
            await work.Commit(default);
            var token = BearerToken.New(Here.Id);
            await Do(
                """
                insert into identity.access_token (community_id, id, person_id, name, hash, scopes, made_at, made_by, expires_at)
                values ($1, gen_random_uuid(), $2, 'bench', $3, '{spaces.book}', now(), $2, now() + interval '30 days')
                """,
                Here.Id.Value,
                person.Value.Value,
                BearerToken.Read(token)!.Hash
            );
            made.Add((person.Value, token));
        }

        People = made;
    }
}
