using NpgsqlTypes;

namespace Juluo.Lens;

/// <summary>
/// The evidence: all interactions published by any module, each written once and never changed. All other data of this module can be recomputed from it as long as its rows are kept.
/// </summary>
public sealed class Ledger(UnitOfWork work, NpgsqlDataSource source)
{
    /// <summary>The number of rows up to which one INSERT is used; larger sets are copied.</summary>
    private const int Few = 2_000;
    private readonly Labels labels = new(work);

    /// <summary>Stores interactions; those with a known source and external id are skipped.</summary>
    /// <returns>The number of new interactions.</returns>
    /// <exception cref="ArgumentException">An interaction of a person with themselves, or with an impossible duration or number of people present; this is a bug of the publishing
    /// module.</exception>
    public async Task<long> Keep(IReadOnlyCollection<Interaction> interactions, CancellationToken stop)
    {
        if (interactions.Count == 0)
            return 0;
        var numbers = await labels.NumbersOf(
            interactions.SelectMany(i => i.Zone is null ? (string[])[i.Source] : [i.Source, i.Zone]),
            stop
        );
        if (interactions.Count > Few)
            await MakeRoom(interactions.Min(i => i.At), interactions.Max(i => i.At), stop);
        long kept = 0;
        foreach (var bySource in interactions.GroupBy(i => i.Source, StringComparer.Ordinal))
        {
            var prefix = FactId.Prefix(work.Community.Id, bySource.Key);
            var rows = bySource.Select(i => Row(i, prefix, numbers)).DistinctBy(r => (r.At, r.Id));
            var number = numbers[Labels.Cut(bySource.Key)];
            kept += interactions.Count > Few ? await Copy(rows, number, stop) : await Insert([.. rows], number, stop);
        }

        return kept;
    }

    /// <summary>
    /// Creates the monthly partitions of a time span, in a separate short transaction. Call it before this unit of work touches the ledger: creating a partition waits for transactions
    /// that use rows outside any partition.
    /// </summary>
    public async Task MakeRoom(Instant from, Instant to, CancellationToken stop)
    {
        await using var command = source.CreateCommand(
            "select set_config('lock_timeout', '10s', true); select lens.make_room(m) from generate_series(date_trunc('month', timestamptz 'epoch' + $1 * interval '1 second', 'UTC'), timestamptz 'epoch' + $2 * interval '1 second', interval '1 month') as m"
                .Replace("$1", from.ToUnixTimeSeconds().ToString(), StringComparison.Ordinal)
                .Replace("$2", to.ToUnixTimeSeconds().ToString(), StringComparison.Ordinal)
        );
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Returns a new batch number. The rows of a batch wait until the ties are computed.</summary>
    internal Task<int> NewBatch(CancellationToken stop) => work.Find<int>($"select nextval('lens.batch')::int", stop);

    internal Task NoteFresh(int batch, DateTime first, DateTime last, CancellationToken stop) =>
        work.Do(
            $"insert into lens.fresh (community_id, batch, first_at, last_at) values ({work.Community}, {batch}, {first}, {last})",
            stop
        );

    private async Task<long> Insert(LedgerRow[] rows, short number, CancellationToken stop)
    {
        var batch = await NewBatch(stop);
        var asValue = rows.Select(r => r.A);
        var kinds = rows.Select(r => r.Kind);
        var bs = rows.Select(r => r.B);
        var zones = rows.Select(r => r.Zone);
        var kept = await work.Do(
            $"""
            insert into lens.interaction (community_id, at, id, a, b, batch, minutes, present, kind, zone, source)
            select {work.Community}, at, id, a, b, {batch}, minutes, present, kind, zone, {number}
            from unnest({rows.Select(r => r.At)}::timestamptz[], {rows.Select(r => r.Id)}::uuid[], {asValue}::uuid[], {bs}::uuid[],
              {rows.Select(r => r.Minutes)}::real[], {rows.Select(r => r.Present)}::smallint[], {kinds}::smallint[], {zones}::smallint[])
              as t (at, id, a, b, minutes, present, kind, zone)
            on conflict do nothing
            """,
            stop
        );
        if (kept > 0)
            await NoteFresh(batch, rows.Min(r => r.At), rows.Max(r => r.At), stop);
        return kept;
    }

    private async Task<long> Copy(IEnumerable<LedgerRow> rows, short number, CancellationToken stop)
    {
        await using var stage = await Stage.Open(this, work, stop);
        foreach (var row in rows)
            await stage.Write(row, stop);
        return await stage.Settle(number, null, mayRepeat: false, stop);
    }

    private static LedgerRow Row(Interaction i, byte[] prefix, IReadOnlyDictionary<string, short> numbers)
    {
        if (i.A == i.B || !double.IsFinite(i.Minutes) || i.Minutes < 0 || i.Present < 2 || !Enum.IsDefined(i.Kind))
            throw new ArgumentException($"No interaction can be like this: {i.Kind}, {i.Minutes} minutes, {i.Present} present.", nameof(i));
        return new(
            i.At.ToDateTimeUtc(),
            FactId.Of(prefix, System.Text.Encoding.UTF8.GetBytes(i.ExternalId)),
            i.A.Value,
            i.B.Value,
            (float)i.Minutes,
            (short)Math.Min(i.Present, short.MaxValue),
            (short)i.Kind,
            i.Zone is null ? null : numbers[Labels.Cut(i.Zone)]
        );
    }
}

/// <summary>A row of the ledger to be written: people are resolved, and names of zones and sources are numbers.</summary>
internal readonly record struct LedgerRow(DateTime At, Guid Id, Guid A, Guid B, float Minutes, short Present, short Kind, short? Zone);
