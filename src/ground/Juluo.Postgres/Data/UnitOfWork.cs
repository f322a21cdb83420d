namespace Juluo.Postgres;

/// <summary>
/// One unit of work in one community: a connection and a transaction in which row-level security shows that community's rows and no
/// others. This is the one place that sets the community and drops the owner's rights; every module's context stands on it, so what
/// several modules and the outbox write in one request is kept or lost together.
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

    /// <summary>
    /// Seconds after which a command is given up: a page must not hang. Jobs and tasks take as long as they take and set 0.
    /// </summary>
    public int Patience { get; set; } = 30;

    /// <summary>Whether rows may be written that name what is read: then people who are looked up cannot be deleted until it ends, since most tables name them without a foreign key.</summary>
    public bool Writes { get; set; }

    /// <summary>
    /// Whose request this is, for whom connections are counted. Null for workers and for work of our own, which are not, and for a second unit of work within a request
    /// (<see cref="ConnectionShares.Asking"/>).
    /// </summary>
    public Client? Client { get; set; }

    /// <exception cref="ConnectionsBusy">The client, or all clients together, hold as many connections as they may, and none came free in time.</exception>
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

    // A page's transaction that is forgotten is not kept: the database ends it.
    private const string EnterAsPage = EnterAtLeisure + ", set_config('idle_in_transaction_session_timeout', '60s', true)";

    // Nor does the request of a client wait long for a row that another holds, with a connection in its hand.
    private const string EnterForClient = EnterAsPage + ", set_config('lock_timeout', '5s', true)";

    /// <summary>
    /// Begins as a worker, before whom the queues of all communities lie open and nothing else. With what it has taken it goes into one
    /// community by <see cref="Enter"/>.
    /// </summary>
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

    /// <summary>From here on the worker's transaction sees one community, like any other.</summary>
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
            undoing.Clear(); // the answer was lost: it may be committed
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

    /// <summary>What the database cannot undo, such as removing a file: done once the transaction is kept, and not if it is undone.</summary>
    public void Afterwards(Func<Task> action) => afterwards.Add(action);

    /// <summary>Takes back what the database cannot, such as a file that was stored for it: done once the transaction is undone, and not if it is kept.</summary>
    public void IfUndone(Func<Task> action) => undoing.Enqueue(action);

    /// <summary>Once this work is committed, and not if it is rolled back, the worker that waits for this queue looks into it.</summary>
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

    /// <summary>A command whose text is put together at run time, for what is looked for in every table of every module.</summary>
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
            // The action is kept, and must not be reported as failed: a worker that was not called looks by itself.
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
