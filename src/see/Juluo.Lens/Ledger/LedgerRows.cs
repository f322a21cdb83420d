using System.Runtime.CompilerServices;

namespace Juluo.Lens;

/// <summary>Reads the ledger for counting: only rows in which the presence of both people counts.</summary>
internal sealed class LedgerRows(UnitOfWork work, Roster roster)
{
    private static readonly Sql Columns = new("i.at, i.a, i.b, i.minutes, i.present, i.kind, coalesce(i.zone, 0)");

    /// <summary>Returns the batches that have not been counted yet, the oldest first, and the time span of their rows.</summary>
    public async Task<(List<int> Batches, DateTime First, DateTime Last)> Fresh(CancellationToken stop)
    {
        var fresh = await work.List<(int Batch, DateTime First, DateTime Last)>(
            $"select batch, first_at, last_at from lens.fresh where community_id = {work.Community} order by batch",
            stop
        );
        return fresh.Count == 0
            ? ([], default, default)
            : ([.. fresh.Select(f => f.Batch)], fresh.Min(f => f.First), fresh.Max(f => f.Last));
    }

    public IAsyncEnumerable<Detection> Of(List<int> batches, DateTime first, DateTime last, CancellationToken stop) =>
        Read(
            work.Command(
                $"""
                select {Columns} from lens.interaction i
                where i.community_id = {work.Community} and i.at between {first} and {last} and i.batch = any({batches.ToArray()})
                """
            ),
            stop
        );

    /// <summary>Reads the rows of a time span, in chronological order.</summary>
    public IAsyncEnumerable<Detection> Between(DateTime from, DateTime until, CancellationToken stop) =>
        Read(
            work.Command(
                $"""
                select {Columns} from lens.interaction i
                where i.community_id = {work.Community} and i.at >= {from} and i.at < {until} order by i.at
                """
            ),
            stop
        );

    /// <summary>Reads all rows that name one of these people and were counted before.</summary>
    public IAsyncEnumerable<Detection> Naming(Guid[] people, CancellationToken stop) =>
        Read(
            work.Command(
                $"""
                select {Columns} from lens.interaction i where i.community_id = {work.Community}
                  and (i.a = any({people}) or i.b = any({people}))
                and not exists (select from lens.fresh f where f.community_id = {work.Community} and f.batch = i.batch)
                """
            ),
            stop
        );

    private async IAsyncEnumerable<Detection> Read(NpgsqlCommand command, [EnumeratorCancellation] CancellationToken stop)
    {
        await using (command)
        {
            command.CommandTimeout = 0;
            await using var rows = await command.ExecuteReaderAsync(stop);
            while (await rows.ReadAsync(stop))
            {
                var a = roster.PlaceOf(rows.GetGuid(1));
                var b = roster.PlaceOf(rows.GetGuid(2));
                // After a merge, both people of a row may be the same person; such rows are skipped.
                if (a >= 0 && b >= 0 && a != b)
                    yield return new(
                        a,
                        b,
                        Days.Of(rows.GetDateTime(0)),
                        rows.GetFloat(3),
                        rows.GetInt16(4),
                        rows.GetInt16(5),
                        rows.GetInt16(6)
                    );
            }
        }
    }
}
