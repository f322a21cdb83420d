namespace Juluo.Lens;

/// <summary>Removes people from all computed data: strengths, ties, weeks, visits, positions in the picture.</summary>
internal static class Traces
{
    public static async Task Remove(UnitOfWork work, Guid[] people, CancellationToken stop)
    {
        foreach (var table in (string[])["evidence", "tie", "tie_week"])
        {
            await using var remove = work.Command(
                $"delete from lens.{new Sql(table)} where community_id = {work.Community} and (a = any({people}) or b = any({people}))"
            );
            remove.CommandTimeout = 0;
            await remove.ExecuteNonQueryAsync(stop);
        }

        foreach (var table in (string[])["visit", "spot", "counted"])
        {
            await work.Do($"delete from lens.{new Sql(table)} where community_id = {work.Community} and person_id = any({people})", stop);
        }

        await RemovePicture(work, stop);
    }

    /// <summary>As <see cref="Remove"/>, including everyone merged into these people. If a merge is undone later, their data is counted again from the ledger.</summary>
    public static async Task RemoveWithAliases(UnitOfWork work, Guid[] people, CancellationToken stop)
    {
        await Remove(work, people, stop);
        await work.Do(
            $"""
            with gone as (delete from lens.alias where community_id = {work.Community} and (kept_id = any({people}) or gone_id = any({people})) returning gone_id)
            delete from lens.alias_evidence where community_id = {work.Community} and (gone_id in (select gone_id from gone) or other_id = any({people}))
            """,
            stop
        );
    }

    /// <summary>Deletes the stored network picture, which contains people's keys. The next reading creates it again; until then there is no picture rather than a wrong one.</summary>
    public static Task RemovePicture(UnitOfWork work, CancellationToken stop) =>
        work.Do(
            $$"""update lens.reading set picture = '{"people": [], "ties": [], "weeks": [], "trades": [], "matrix": []}', past = '[]' where community_id = {{work.Community}}""",
            stop
        );
}
