namespace Juluo.Lens;

/// <summary>Takes people out of everything that was computed: strengths, ties, weeks, visits, places in the picture.</summary>
internal static class Traces
{
    public static async Task Remove(Work work, Guid[] people, CancellationToken stop)
    {
        foreach (var table in (string[])["evidence", "tie", "tie_week"])
        {
            await using var remove = work.Command(
                $"delete from lens.{table} where community_id = $1 and (a = any($2) or b = any($2))",
                work.Community.Id.Value,
                people
            );
            remove.CommandTimeout = 0;
            await remove.ExecuteNonQueryAsync(stop);
        }

        foreach (var table in (string[])["visit", "spot", "counted"])
        {
            await using var remove = work.Command(
                $"delete from lens.{table} where community_id = $1 and person_id = any($2)",
                work.Community.Id.Value,
                people
            );
            await remove.ExecuteNonQueryAsync(stop);
        }

        await RemovePicture(work, stop);
    }

    /// <summary>The same of all who went by these people too; a merge that is undone later is counted from the ledger.</summary>
    public static async Task RemoveWithAliases(Work work, Guid[] people, CancellationToken stop)
    {
        await Remove(work, people, stop);
        await using var remove = work.Command(
            """
            with gone as (delete from lens.alias where community_id = $1 and (kept_id = any($2) or gone_id = any($2)) returning gone_id)
            delete from lens.alias_evidence where community_id = $1 and (gone_id in (select gone_id from gone) or other_id = any($2))
            """,
            work.Community.Id.Value,
            people
        );
        await remove.ExecuteNonQueryAsync(stop);
    }

    /// <summary>The stored picture names people by key. It is made anew at the next reading; until then there is none rather than a wrong one.</summary>
    public static async Task RemovePicture(Work work, CancellationToken stop)
    {
        await using var picture = work.Command(
            """update lens.reading set picture = '{"people": [], "ties": [], "weeks": [], "trades": [], "matrix": []}', past = '[]' where community_id = $1""",
            work.Community.Id.Value
        );
        await picture.ExecuteNonQueryAsync(stop);
    }
}
