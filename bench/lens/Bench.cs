using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Juluo.Lens.Bench;

/// <summary>Measures the claims about the speed of Lens, beside their peers.</summary>
internal sealed partial class Bench(IServiceProvider services, string connectionString)
{
    private async Task<T> In<T>(Community community, Func<IServiceProvider, Task<T>> deed)
    {
        await using var scope = services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        await work.Begin(community, default);
        var result = await deed(scope.ServiceProvider);
        await work.Commit(default);
        return result;
    }

    private async Task Sql(string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }

    private Community Named(string slug) =>
        new(Id.New<CommunityId>(services.GetRequiredService<Clock>()), slug, new(slug), new(slug), "Asia/Taipei", "TWD");

    private static string Spread(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return $"{sorted[sorted.Length / 2]:0.00} ({sorted[0]:0.00}–{sorted[^1]:0.00})";
    }
}
