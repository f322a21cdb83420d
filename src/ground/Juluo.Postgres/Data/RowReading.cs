using System.Runtime.CompilerServices;

namespace Juluo.Postgres;

/// <summary>Helpers for reading rows by hand, where plain SQL is clearer than a composed query.</summary>
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

    /// <summary>Reads the rows of a batch's current result by column names, as <see cref="UnitOfWork.List{T}(Statement, CancellationToken)"/> does; then moves to the next result.</summary>
    public static Task<List<T>> Rows<T>(this DbDataReader reader, CancellationToken stop) => reader.Rows(RowOf<T>.In(reader), stop);

    /// <summary>Reads the rows of a batch's current result with a given function, for values computed from several columns; then moves to the next result.</summary>
    public static async Task<List<T>> Rows<T>(this DbDataReader reader, Func<DbDataReader, T> read, CancellationToken stop)
    {
        var list = new List<T>();
        while (await reader.ReadAsync(stop))
            list.Add(read(reader));
        await reader.NextResultAsync(stop);
        return list;
    }

    public static Instant Instant(this DbDataReader row, int column) =>
        NodaTime.Instant.FromDateTimeUtc(DateTime.SpecifyKind(row.GetDateTime(column), DateTimeKind.Utc));

    /// <summary>Reads a text in two languages from this column and the next; null if both are null.</summary>
    public static LocalizedText? Localized(this DbDataReader row, int column) => Localized(row, column, column + 1);

    internal static LocalizedText? Localized(DbDataReader row, int zh, int en) =>
        row.IsDBNull(zh) && row.IsDBNull(en)
            ? null
            : new(row.IsDBNull(zh) ? null : row.GetString(zh), row.IsDBNull(en) ? null : row.GetString(en));

    public static PersonId Person(this DbDataReader row, int column) => new(row.GetGuid(column));
}
