using Npgsql;

namespace Juluo.Postgres.Tests;

public sealed class MovedNamesTests(Database database) : IClassFixture<Database>
{
    [Fact] // seen to fail with names that only begin alike moved too, and with columns listed later left as they were
    public async Task A_name_that_moves_moves_in_all_columns_whenever_they_are_listed()
    {
        await using var connection = new NpgsqlConnection(database.MaintenanceConnectionString);
        await connection.OpenAsync();
        await using var undone = await connection.BeginTransactionAsync();
        await using var moves = new NpgsqlCommand(
            """
            create schema shelf;
            create table shelf.early (id int, kind text, body text);
            create table shelf.late (id int, kinds text[]);
            insert into shelf.early values (1, 'shelves.join', '{"kind":"shelves.join","note":"shelves.join us"}'), (2, 'shelves', '{}'), (3, 'shelvesets.join', '{}'), (4, null, null);
            insert into shelf.late values (1, '{web.today,shelves.join,shelves.host}'), (2, '{}'), (3, '{shelves.attend}');
            call postgres.list_names('shelf.early', 'kind', 'body');
            call postgres.move_names('shelves.attend', 'shelves.join');
            call postgres.move_names('shelves', 'racks');
            call postgres.list_names('shelf.late', 'kinds');
            """,
            connection
        );
        await moves.ExecuteNonQueryAsync();
        (await Ask("select array_agg(coalesce(kind || ' ' || body, '-') order by id) from shelf.early")).ShouldBe([
            "racks.join {\"kind\":\"racks.join\",\"note\":\"shelves.join us\"}",
            "racks {}",
            "shelvesets.join {}",
            "-",
        ]);
        (await Ask("select array_agg(kinds::text order by id) from shelf.late")).ShouldBe([
            "{web.today,racks.join,racks.host}",
            "{}",
            "{racks.join}",
        ]);

        async Task<string[]> Ask(string sql)
        {
            await using var ask = new NpgsqlCommand(sql, connection);
            return (string[])(await ask.ExecuteScalarAsync())!;
        }
    }
}
