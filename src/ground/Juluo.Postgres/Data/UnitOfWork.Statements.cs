using System.Runtime.CompilerServices;

namespace Juluo.Postgres;

// The only access to the database: statements as interpolated strings, rows as records.
public sealed partial class UnitOfWork
{
    /// <summary>Executes a statement.</summary>
    /// <returns>The number of changed rows.</returns>
    public async Task<int> Do(Statement statement, CancellationToken stop)
    {
        await using var command = Command(statement);
        return await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Returns the first row, or the default value: <c>0</c> for a number, so use <c>int?</c> if no row has a different meaning.</summary>
    public Task<T?> Find<T>(Statement statement, CancellationToken stop) => First(statement, RowOf<T>.In, stop);

    /// <summary>Returns the first row as read by <paramref name="read"/>, or the default value.</summary>
    public Task<T?> Find<T>(Statement statement, Func<DbDataReader, T> read, CancellationToken stop) => First(statement, _ => read, stop);

    public Task<List<T>> List<T>(Statement statement, CancellationToken stop) => All(statement, RowOf<T>.In, stop);

    /// <summary>Returns all rows as read by <paramref name="read"/>, for values computed from several columns.</summary>
    public Task<List<T>> List<T>(Statement statement, Func<DbDataReader, T> read, CancellationToken stop) =>
        All(statement, _ => read, stop);

    /// <summary>Returns rows one by one, for results that do not fit into memory. No other statement can run in this unit of work until the enumeration ends.</summary>
    public async IAsyncEnumerable<T> Stream<T>(Statement statement, [EnumeratorCancellation] CancellationToken stop)
    {
        await using var command = Command(statement);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var read = RowOf<T>.In(rows);
        while (await rows.ReadAsync(stop))
            yield return read(rows);
    }

    /// <summary>Returns the statement as a command of this transaction, for callers that set more than the text, such as a timeout.</summary>
    public NpgsqlCommand Command(Statement statement)
    {
        var command = new NpgsqlCommand(Written(statement), Connection, Transaction) { CommandTimeout = Patience };
        statement.Into(command.Parameters);
        return command;
    }

    /// <summary>Returns several statements as one round trip to the database, where measurements justify it; results are read one after the other.</summary>
    public NpgsqlBatch Batch(params IEnumerable<Statement> statements)
    {
        var batch = new NpgsqlBatch(Connection, Transaction) { Timeout = Patience };
        foreach (var statement in statements)
        {
            var part = new NpgsqlBatchCommand(Written(statement));
            statement.Into(part.Parameters);
            batch.BatchCommands.Add(part);
        }

        return batch;
    }

    private string Written(Statement statement)
    {
        var text = statement.ToString();
        if (RowLock.IsTakenBy(text))
            held.Take(text);
        return text;
    }

    private async Task<T?> First<T>(Statement statement, Func<DbDataReader, Func<DbDataReader, T>> reader, CancellationToken stop)
    {
        await using var command = Command(statement);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var first = await rows.ReadAsync(stop) ? reader(rows)(rows) : default;
        while (await rows.NextResultAsync(stop)) { } // errors after the first row are thrown here
        return first;
    }

    private async Task<List<T>> All<T>(Statement statement, Func<DbDataReader, Func<DbDataReader, T>> reader, CancellationToken stop)
    {
        await using var command = Command(statement);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var read = reader(rows);
        var list = new List<T>();
        while (await rows.ReadAsync(stop))
            list.Add(read(rows));
        return list;
    }
}
