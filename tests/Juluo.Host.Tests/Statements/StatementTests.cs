using System.Data;
using System.Text.RegularExpressions;
using Npgsql;

namespace Juluo.Host.Tests;

/// <summary>The database can prepare every statement of the program, accepts its parameters, and returns the columns of its rows.</summary>
public sealed partial class StatementTests(Database database) : IClassFixture<Database>
{
    /// <summary>Composed at run time: searches in the tables that modules declare, each of which has another test.</summary>
    private static readonly string[] Composed =
    [
        "Juluo.Access.AccessGroupStore.Set",
        "Juluo.Delivery.Archive.Names",
        "Juluo.Delivery.Erasures.Among",
        "Juluo.Delivery.MissingFiles.Named",
        "Juluo.Delivery.PurgePersonalData.Some",
        "Juluo.Delivery.SelfCheck.Read",
        "Juluo.Lens.Traces.Remove",
        "Juluo.Pictures.CoverStore.All",
        "Juluo.Pictures.CoverStore.Find",
        "Juluo.Pictures.CoverStore.Purge",
        "Juluo.Pictures.CoverStore.Put",
        "Juluo.Pictures.CoverStore.TakeBack",
        "Juluo.People.MergeStore.Strings",
        "Juluo.People.MergeStore.Undo",
        "Juluo.People.TermList.Add",
        "Juluo.People.TermList.Ensure",
        "Juluo.Postgres.ErasureSubject.Find",
        "Juluo.Reception.ReceptionStore.By",
        "Juluo.Reception.ReceptionStore.Set",
        "Juluo.Spaces.FloorStore.Remove",
        "Juluo.Spaces.OpeningStore.Insert",
        "Juluo.Spaces.ResourceReader.Related",
        "Juluo.Web.WaitingList.Filled",
    ];

    private static readonly IReadOnlyList<WrittenStatements.Found> All = WrittenStatements.In([
        .. Modules
            .App.Modules.Select(m => m.GetType().Assembly)
            .Append(typeof(UnitOfWork).Assembly)
            .Append(typeof(SampleCommunity).Assembly)
            .Distinct(),
    ]);

    [Fact] // seen to fail: an enum as a word where the column is a number; a table that is joined only if something is counted
    public async Task The_database_understands_every_statement()
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var connection = await source.OpenConnectionAsync();
        // The staging table of an import: created by each import, and dropped at its end.
        await using (var stage = new NpgsqlCommand("create temp table lens_stage (like lens.interaction)", connection))
            await stage.ExecuteNonQueryAsync();
        var wrong = new List<string>();
        var tried = new HashSet<(string, Type?)>();
        foreach (var (where, shape, row) in All.Where(s => !s.Shape.Unknown))
        foreach (var (sql, types) in shape.All())
        {
            if (!tried.Add((sql, row)))
                continue;
            await using var command = new NpgsqlCommand(sql, connection);
            foreach (var type in types)
            {
                command.Parameters.Add(Stored.Parameter(null, type));
                if (Stored.DatabaseType(type) is null)
                    wrong.Add($"{where}: {type} is no type of a column\n{sql}");
            }

            try
            {
                await using var columns = await command.ExecuteReaderAsync(CommandBehavior.SchemaOnly);
                if (row is not null && RowShape.Misfit(row, columns) is { } misfit)
                    wrong.Add($"{where}: {misfit}\n{sql}");
            }
            catch (PostgresException error)
            {
                wrong.Add($"{where}: {error.MessageText}\n{sql}");
            }
        }

        tried.Count.ShouldBeGreaterThan(700);
        wrong.ShouldBeEmpty();
    }

    /// <summary>Inserts that cannot conflict with another: a whole week that is replaced under a lock, or rows of an object that no one else can see yet.</summary>
    private static readonly string[] Alone =
    [
        "Juluo.Plans.PlanImportStore.Pause",
        "Juluo.Spaces.OpeningStore.SetWeek",
        "Juluo.Spaces.OwnHoursStore.Set",
        "Juluo.Spaces.ResourceStore.Copy",
    ];

    // Plain inserts that conflict wait for each other, and PostgreSQL ends one with a deadlock; with a conflict clause they take turns (PostgreSQL, src/backend/executor/execIndexing.c).
    [Fact] // seen to fail: the pauses of an import, which no one else can see yet
    public async Task An_insert_that_an_exclusion_may_refuse_says_what_happens_then()
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        var excluded = new List<string>();
        await using (var command = source.CreateCommand("select distinct conrelid::regclass::text from pg_constraint where contype = 'x'"))
        await using (var reader = await command.ExecuteReaderAsync())
            while (await reader.ReadAsync())
                excluded.Add(reader.GetString(0));
        excluded.Count.ShouldBeGreaterThan(8);
        All.Where(s => !s.Shape.Unknown)
            .SelectMany(s => s.Shape.All().Select(a => (s.Where, a.Sql)))
            .Where(s => excluded.Exists(t => s.Sql.Contains($"insert into {t} ", StringComparison.Ordinal)))
            .Where(s => !s.Sql.Contains("on conflict", StringComparison.Ordinal))
            .Select(s => s.Where)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ShouldBe(Alone);
    }

    [Fact] // seen to fail with the mail worker that took the next mail by its time alone
    public void What_a_worker_takes_next_is_decided_by_its_key_where_the_time_is_the_same() =>
        All.Where(s => !s.Shape.Unknown)
            .SelectMany(s => s.Shape.All().Select(a => (s.Where, a.Sql)))
            .Where(s => Next().Match(s.Sql) is { Success: true } next && !next.Groups["by"].Value.EndsWith("id", StringComparison.Ordinal))
            .Select(s => s.Where)
            .ShouldBeEmpty();

    [GeneratedRegex(@"order by (?<by>[^()]*) limit \S+ for (no key )?update (of \w+ )?skip locked", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Next();

    [Fact] // a text that is put together in the braces would be a piece of the statement and not a value
    public void Nothing_is_put_together_within_the_braces() =>
        Sources
            .Projects.SelectMany(p => Sources.In(p.Folder))
            .Where(f => File.ReadAllText(f).Contains("{$\"", StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Fact]
    public void What_is_put_together_at_run_time_is_listed() =>
        All.Where(s => s.Shape.Unknown)
            .Select(s => s.Where)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ShouldBe(Composed.Order(StringComparer.Ordinal));
}
