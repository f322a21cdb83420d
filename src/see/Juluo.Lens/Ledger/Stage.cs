using System.Buffers.Binary;

namespace Juluo.Lens;

/// <summary>
/// A staging table for large numbers of rows. COPY cannot write to a table with row-level security, so rows are copied in binary format into a temporary table and moved with one
/// statement; until then the ledger is unchanged and nothing has to be undone.
/// </summary>
internal sealed class Stage : IAsyncDisposable
{
    private const int RowBytes = 2 + 8 * 4 + 8 + 16 * 3 + 4 + 2 + 2 + 2;
    private static readonly byte[] Signature = [.. "PGCOPY\n"u8, 0xFF, .. "\r\n\0"u8, 0, 0, 0, 0, 0, 0, 0, 0];
    private readonly Ledger ledger;
    private readonly UnitOfWork work;
    private readonly NpgsqlRawCopyStream copy;
    private readonly byte[] block = new byte[RowBytes * 4096];
    private int filled;
    private bool closed;

    private Stage(Ledger ledger, UnitOfWork work, NpgsqlRawCopyStream copy) => (this.ledger, this.work, this.copy) = (ledger, work, copy);

    public long Rows { get; private set; }

    public DateTime First { get; private set; } = DateTime.MaxValue;

    public DateTime Last { get; private set; } = DateTime.MinValue;

    public static async Task<Stage> Open(Ledger ledger, UnitOfWork work, CancellationToken stop)
    {
        await work.Do(
            $"""
            drop table if exists pg_temp.lens_stage;
            create temp table lens_stage (at timestamptz, id uuid, a uuid, b uuid, minutes real, present smallint, kind smallint,
              zone smallint) on commit drop
            """,
            stop
        );
        var stream = await work.Connection.BeginRawBinaryCopyAsync("copy pg_temp.lens_stage from stdin (format binary)", stop);
        await stream.WriteAsync(Signature, stop);
        return new(ledger, work, stream);
    }

    public ValueTask Write(in LedgerRow row, CancellationToken stop)
    {
        var at = block.AsSpan(filled);
        BinaryPrimitives.WriteInt16BigEndian(at, 8);
        BinaryPrimitives.WriteInt32BigEndian(at[2..], 8);
        BinaryPrimitives.WriteInt64BigEndian(at[6..], (row.At.Ticks - Epoch) / 10);
        Uuid(at[14..], row.Id);
        Uuid(at[34..], row.A);
        Uuid(at[54..], row.B);
        BinaryPrimitives.WriteInt32BigEndian(at[74..], 4);
        BinaryPrimitives.WriteSingleBigEndian(at[78..], row.Minutes);
        Small(at[82..], row.Present);
        Small(at[88..], row.Kind);
        if (row.Zone is { } zone)
        {
            Small(at[94..], zone);
            filled += 100;
        }
        else
        {
            BinaryPrimitives.WriteInt32BigEndian(at[94..], -1);
            filled += 98;
        }

        Rows++;
        First = row.At < First ? row.At : First;
        Last = row.At > Last ? row.At : Last;
        return filled + RowBytes <= block.Length ? ValueTask.CompletedTask : Flush(stop);
    }

    /// <summary>Counts the staged rows that are not in the ledger yet, without moving them.</summary>
    public async Task<long> Fresh(CancellationToken stop)
    {
        await Close(stop);
        if (Rows == 0)
            return 0;
        await Know(stop);
        await using var count = work.Command($"select count(distinct (at, id)) from pg_temp.lens_stage s where {NotYetThere}");
        count.CommandTimeout = 0;
        return (long)(await count.ExecuteScalarAsync(stop))!;
    }

    /// <summary>Moves the staged rows into the ledger, skipping those already there.</summary>
    /// <param name="number">The number of the source.</param>
    /// <param name="zones">The numbers of the zones, if the rows number them from 1 themselves because nothing can be looked up during the copy; null if rows already have the final
    /// numbers.</param>
    /// <param name="mayRepeat">True if rows may repeat each other; slower, because each insertion is checked for a conflict.</param>
    /// <returns>The number of new rows.</returns>
    public async Task<long> Settle(short number, short[]? zones, bool mayRepeat, CancellationToken stop)
    {
        await Close(stop);
        if (Rows == 0)
            return 0;
        var batch = await ledger.NewBatch(stop);
        // If two imports of the same file run at once, the second waits here and then finds all rows present.
        await work.Do(
            $"select pg_advisory_xact_lock(hashtextextended('lens.settle' || {work.Community}::text || {number}::text, 0))",
            stop
        );
        await using var settle = work.Command(
            $"""
            insert into lens.interaction (community_id, at, id, a, b, batch, minutes, present, kind, zone, source)
            select {work.Community}, at, id, a, b, {batch}, minutes, present, kind, coalesce(({zones}::smallint[])[zone], zone),
              {number} from pg_temp.lens_stage s
            where {NotYetThere}
            {new Sql(mayRepeat ? "on conflict do nothing" : "")}
            """
        );
        settle.CommandTimeout = 0;
        await Know(stop);
        var kept = await settle.ExecuteNonQueryAsync(stop);
        if (kept > 0)
            await ledger.NoteFresh(batch, First, Last, stop);
        return kept;
    }

    /// <summary>Ends the copy; the staged rows can still be moved or discarded.</summary>
    public async Task Close(CancellationToken stop)
    {
        if (closed)
            return;
        closed = true;
        BinaryPrimitives.WriteInt16BigEndian(block.AsSpan(filled), -1);
        filled += 2;
        await Flush(stop);
        await copy.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (closed)
            return;
        closed = true;
        await copy.CancelAsync();
        await copy.DisposeAsync();
    }

    // Limited to the time span of the staged rows, so that only its partitions are read.
    private Statement NotYetThere =>
        $"not exists (select from lens.interaction i where i.community_id = {work.Community} and i.at = s.at and i.id = s.id and i.at between {First} and {Last})";

    private Task Know(CancellationToken stop) => work.Do($"analyze pg_temp.lens_stage", stop);

    private static readonly long Epoch = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;

    private async ValueTask Flush(CancellationToken stop)
    {
        await copy.WriteAsync(block.AsMemory(0, filled), stop);
        filled = 0;
    }

    private static void Uuid(Span<byte> at, Guid value)
    {
        BinaryPrimitives.WriteInt32BigEndian(at, 16);
        value.TryWriteBytes(at[4..], bigEndian: true, out _);
    }

    private static void Small(Span<byte> at, short value)
    {
        BinaryPrimitives.WriteInt32BigEndian(at, 2);
        BinaryPrimitives.WriteInt16BigEndian(at[4..], value);
    }
}
