using System.Runtime.CompilerServices;

namespace Juluo.Postgres;

// The one door to the database: statements as they are written, rows as the records that they become.
public sealed partial class UnitOfWork
{
    /// <summary>Carries a statement out.</summary>
    /// <returns>How many rows it changed.</returns>
    public async Task<int> Do(Statement statement, CancellationToken stop)
    {
        await using var command = Command(statement);
        return await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>The first row, or nothing: for a number that is <c>0</c>, so ask for <c>int?</c> where none is something else.</summary>
    public Task<T?> Find<T>(Statement statement, CancellationToken stop) => First(statement, RowOf<T>.In, stop);

    /// <summary>The first row as <paramref name="read"/> reads it, or nothing.</summary>
    public Task<T?> Find<T>(Statement statement, Func<DbDataReader, T> read, CancellationToken stop) => First(statement, _ => read, stop);

    public Task<List<T>> List<T>(Statement statement, CancellationToken stop) => All(statement, RowOf<T>.In, stop);

    /// <summary>For rows that are more than their columns.</summary>
    public Task<List<T>> List<T>(Statement statement, Func<DbDataReader, T> read, CancellationToken stop) =>
        All(statement, _ => read, stop);

    /// <summary>Row by row, for what does not fit into memory. Nothing else can be asked of this work meanwhile.</summary>
    public async IAsyncEnumerable<T> Stream<T>(Statement statement, [EnumeratorCancellation] CancellationToken stop)
    {
        await using var command = Command(statement);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var read = RowOf<T>.In(rows);
        while (await rows.ReadAsync(stop))
            yield return read(rows);
    }

    /// <summary>The statement as a command of this work's transaction, for those who set more than its text: how long it may take.</summary>
    public NpgsqlCommand Command(Statement statement)
    {
        var command = new NpgsqlCommand(Written(statement), Connection, Transaction) { CommandTimeout = Patience };
        statement.Into(command.Parameters);
        return command;
    }

    /// <summary>Several statements in one trip to the database, where that bought speed; what they give is read result by result.</summary>
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
        while (await rows.NextResultAsync(stop)) { } // what fails after the first row fails here
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
