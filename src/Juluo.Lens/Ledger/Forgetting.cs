using Juluo.Kernel;

namespace Juluo.Lens;

/// <summary>Erasure: afterwards no row of this room names the person. Aggregates of weeks gone by stay, they name nobody.</summary>
public sealed class Forgetting(Work work)
{
    /// <returns>How many rows of the ledger named the person.</returns>
    public async Task<long> Forget(PersonId person, CancellationToken stop)
    {
        await Traces.Remove(work, [person.Value], stop);
        await using var corrections = work.Command(
            "delete from lens.correction where community_id = $1 and (a = $2 or b = $2)",
            work.Community.Id.Value,
            person.Value
        );
        await corrections.ExecuteNonQueryAsync(stop);
        await using var introductions = work.Command(
            "delete from lens.introduction where community_id = $1 and (a = $2 or b = $2)",
            work.Community.Id.Value,
            person.Value
        );
        await introductions.ExecuteNonQueryAsync(stop);
        await using var ledger = work.Command("select lens.forget($1)", person.Value);
        ledger.CommandTimeout = 0;
        return (long)(await ledger.ExecuteScalarAsync(stop))!;
    }
}
