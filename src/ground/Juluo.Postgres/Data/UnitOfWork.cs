namespace Juluo.Postgres;

/// <summary>
/// A unit of work in one community: a connection and a transaction in which row-level security shows only that community's rows. This is the only place that sets
/// the community and drops the owner's rights; every module's context is based on it, so everything that several modules and the outbox write in one request is
/// committed or rolled back together.
/// </summary>
public sealed partial class UnitOfWork(NpgsqlDataSource source, QueueSignal? bell = null, ConnectionShares? shares = null)
    : IAsyncDisposable
{
    private NpgsqlConnection? connection;
    private NpgsqlTransaction? transaction;
    private Community? community;
    private IDisposable? share;
    private readonly List<Func<Task>> afterwards = [];
    private readonly ConcurrentQueue<Func<Task>> undoing = [];
    private readonly HashSet<string> calls = new(StringComparer.Ordinal);
    private readonly HeldLock held = new();

    public NpgsqlConnection Connection => connection ?? throw new InvalidOperationException("Work.Begin was not called.");

    public NpgsqlTransaction Transaction =>
        transaction ?? throw new InvalidOperationException("Work.Begin was not called, or it has ended.");

    public Community Community => community ?? throw new InvalidOperationException("Work.Begin was not called.");

    public bool Begun => transaction is not null;

    /// <summary>The command timeout in seconds: a page must not hang. Jobs and tasks set 0 for no limit.</summary>
    public int Patience { get; set; } = 30;

    /// <summary>
    /// True if the work may write rows that refer to the rows it reads: people who are looked up then cannot be deleted until it ends, since most tables refer to them
    /// without a foreign key.
    /// </summary>
    public bool Writes { get; set; }

    /// <summary>
    /// The client whose connections are counted. Null for workers and our own work, which are not counted, and for a second unit of work within a request
    /// (<see cref="ConnectionShares.Asking"/>).
    /// </summary>
    public Client? Client { get; set; }

    /// <exception cref="ConnectionsBusy">The client, or all clients together, hold the maximum number of connections, and none became free in time.</exception>
    public Task Begin(Community within, CancellationToken stop)
    {
        if (transaction is not null)
            throw new InvalidOperationException("This work has begun already.");
        if (ConnectionShares.Asking is not null)
            HeldLock.Refuse("waiting for a second connection");
        held.Open();
        return BeginWithin(within, stop);
    }

    private async Task BeginWithin(Community within, CancellationToken stop)
    {
        community = within;
        if (connection is null && shares is not null)
            share ??= Client is { } client ? await shares.Take(client, stop) : await shares.TakeBeside(stop);
        connection ??= await source.OpenConnectionAsync(stop);
        transaction = await connection.BeginTransactionAsync(stop);
        await using var enter = Command(
            Client is not null ? EnterForClient
                : Patience > 0 ? EnterAsPage
                : EnterAtLeisure,
            within.Id.ToString()
        );
        await enter.ExecuteNonQueryAsync(stop);
    }

    private const string EnterAtLeisure = "select set_config('role', 'juluo_app', true), set_config('juluo.community', $1, true)";

    // The database ends a page's transaction that is left idle.
    private const string EnterAsPage = EnterAtLeisure + ", set_config('idle_in_transaction_session_timeout', '60s', true)";

    // A client's request holds a connection, so it does not wait long for a locked row.
    private const string EnterForClient = EnterAsPage + ", set_config('lock_timeout', '5s', true)";

    /// <summary>Begins as a worker, which sees the queues of all communities and nothing else. After taking an item, it enters one community by <see cref="Enter"/>.</summary>
    internal Task BeginAsWorker(CancellationToken stop)
    {
        if (transaction is not null)
            throw new InvalidOperationException("This work has begun already.");
        held.Open();
        return BeginWithinAll(stop);
    }

    private async Task BeginWithinAll(CancellationToken stop)
    {
        community = null;
        connection ??= await source.OpenConnectionAsync(stop);
        transaction = await connection.BeginTransactionAsync(stop);
        await using var enter = Command("select set_config('role', 'juluo_app', true), set_config('juluo.worker', 'on', true)");
        await enter.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Restricts the worker's transaction to one community, like any other.</summary>
    internal async Task Enter(Community within, CancellationToken stop)
    {
        community = within;
        await using var enter = Command(
            "select set_config('juluo.worker', '', true), set_config('juluo.community', $1, true)",
            within.Id.ToString()
        );
        await enter.ExecuteNonQueryAsync(stop);
    }

    public async Task Commit(CancellationToken stop)
    {
        try
        {
            await Transaction.CommitAsync(stop);
        }
        catch (Exception failed) when (failed is not PostgresException)
        {
            undoing.Clear(); // the response was lost: it may be committed
            throw;
        }

        undoing.Clear();
        await End();
        await Call();
        var after = afterwards.ToList();
        afterwards.Clear();
        foreach (var action in after)
            await action();
    }

    /// <summary>Registers an action that the database cannot roll back, such as deleting a file: executed after the commit, and not after a rollback.</summary>
    public void Afterwards(Func<Task> action) => afterwards.Add(action);

    /// <summary>Registers the reversal of an action that the database cannot roll back, such as storing a file: executed after a rollback, and not after the commit.</summary>
    public void IfUndone(Func<Task> action) => undoing.Enqueue(action);

    /// <summary>Wakes the worker of this queue after the commit, and not after a rollback.</summary>
    public void Wake(string queue) => calls.Add(queue);

    public async Task Rollback()
    {
        afterwards.Clear();
        calls.Clear();
        if (transaction is null)
            return;
        await transaction.RollbackAsync(CancellationToken.None);
        await End();
        await Undo();
    }

    /// <summary>Returns a command whose text is composed at run time, for searching the tables of all modules.</summary>
    internal NpgsqlCommand Command(string sql, params ReadOnlySpan<object?> values)
    {
        var command = new NpgsqlCommand(sql, Connection, Transaction) { CommandTimeout = Patience };
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value ?? DBNull.Value });
        return command;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (transaction is not null)
                await transaction.DisposeAsync();
            if (connection is not null)
                await connection.DisposeAsync();
        }
        finally
        {
            transaction = null;
            connection = null;
            held.Release();
            share?.Dispose();
            share = null;
        }

        await Undo();
    }

    private async Task Call()
    {
        if (calls.Count == 0)
            return;
        var queues = calls.ToArray();
        calls.Clear();
        if (bell is not null)
        {
            bell.Ring(queues);
            return;
        }

        try
        {
            await QueueSignal.Send(Connection, queues);
        }
        catch (NpgsqlException)
        {
            // The action is committed and must not be reported as failed: a worker that was not notified polls.
        }
    }

    private async Task Undo()
    {
        while (undoing.TryDequeue(out var action))
            await action();
    }

    private async Task End()
    {
        if (transaction is not null)
            await transaction.DisposeAsync();
        transaction = null;
        held.Release();
    }
}
