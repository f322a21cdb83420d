using System.Data.Common;
using System.Runtime.CompilerServices;
using Npgsql;

namespace Juluo.Postgres;

/// <summary>Reading rows where plain SQL says it better than a composed query.</summary>
public static class RowReading
{
    public static async IAsyncEnumerable<T> Rows<T>(
        this NpgsqlCommand command,
        Func<DbDataReader, T> read,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
            yield return read(rows);
    }

    public static async Task<List<T>> List<T>(this NpgsqlCommand command, Func<DbDataReader, T> read, CancellationToken stop)
    {
        var list = new List<T>();
        await foreach (var row in command.Rows(read, stop))
            list.Add(row);
        return list;
    }

    public static Instant Instant(this DbDataReader row, int column) =>
        NodaTime.Instant.FromDateTimeUtc(DateTime.SpecifyKind(row.GetDateTime(column), DateTimeKind.Utc));

    public static PersonId Person(this DbDataReader row, int column) => new(row.GetGuid(column));
}
