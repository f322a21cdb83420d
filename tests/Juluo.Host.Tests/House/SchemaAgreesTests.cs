using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Juluo.Host.Tests;

/// <summary>The SQL files own the schema; the classes that map it agree with it.</summary>
[Trait("Category", "Layers")]
public sealed class SchemaAgreesTests(Database database) : IClassFixture<Database>
{
    [Fact] // seen to fail when no context was found: until then it held that what it had looked at was none or more
    public async Task Every_mapped_column_exists_with_its_nullability()
    {
        var columns = new Dictionary<(string Schema, string Table, string Column), bool>();
        await using (var connection = await database.Open())
        await using (
            var command = new NpgsqlCommand(
                "select table_schema, table_name, column_name, is_nullable = 'YES' from information_schema.columns",
                connection
            )
        )
            foreach (
                var (s, t, c, n) in await command.List(r => (r.GetString(0), r.GetString(1), r.GetString(2), r.GetBoolean(3)), default)
            )
                columns[(s, t, c)] = n;

        var seen = 0;
        var services = new ServiceCollection();
        services.AddGround(Modules.App, database.ConnectionString, TimeProvider.System, Path.GetTempPath());
        services.AddLogging();
        await using var provider = services.BuildServiceProvider();
        foreach (var context in services.Select(s => s.ServiceType).Where(t => t.IsSubclassOf(typeof(DbContext))).Distinct())
        {
            await using var scope = provider.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<UnitOfWork>().Begin(Nobody, default);
            var model = ((DbContext)scope.ServiceProvider.GetRequiredService(context)).Model;
            foreach (var entity in model.GetEntityTypes().Where(e => e.GetTableName() is not null && !e.IsMappedToJson()))
            foreach (var property in entity.GetProperties())
            {
                var at = (entity.GetSchema() ?? "public", entity.GetTableName()!, property.GetColumnName());
                columns.TryGetValue(at, out var nullable).ShouldBeTrue($"{context.Name}: {at} is mapped but not in the SQL files");
                if (!property.IsNullable)
                    nullable.ShouldBeFalse($"{context.Name}: {at} may be null in the database, not in the class");
                seen++;
            }
        }

        seen.ShouldBeGreaterThan(0);
    }

    private static readonly Community Nobody = new(new(Guid.Empty), "nobody", new(), new(), "Asia/Taipei", "TWD");
}
