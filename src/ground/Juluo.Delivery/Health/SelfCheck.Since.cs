namespace Juluo.Delivery;

public sealed partial class SelfCheck
{
    // The row that is updated on every check.
    private const string Looked = "";

    /// <summary>Records problems and since when they exist; solved problems are deleted.</summary>
    private async Task<IReadOnlyList<Finding>> Noted(IReadOnlyList<Finding> findings, Community? only, CancellationToken stop)
    {
        var meant = (await Meant(only, stop)).Select(c => c.Id.Value).ToArray();
        var says = findings.Where(f => f.Condition != Condition.Good).Select(f => f.Say).Append(Looked).Distinct().ToArray();
        await using var work = new UnitOfWork(source);
        await work.BeginAsWorker(stop);
        try
        {
            await work.Do($"delete from delivery.check_finding where community_id = any({meant}) and say <> all({says}::text[])", stop);
            await work.Do(
                $"""
                insert into delivery.check_finding as f (community_id, say, since)
                select c, s, {clock.Now} from unnest({meant}::uuid[]) as c cross join unnest({says}::text[]) as s order by c, s
                on conflict (community_id, say) do update set since = excluded.since where f.say = {Looked}
                """,
                stop
            );
            var since = (
                await work.List(
                    $"select say, min(since) as since from delivery.check_finding where community_id = any({meant}) group by say",
                    r => (Say: r.GetString(0), At: r.Instant(1)),
                    stop
                )
            ).ToDictionary(f => f.Say, f => f.At, StringComparer.Ordinal);
            await work.Commit(stop);
            return [.. findings.Select(f => since.TryGetValue(f.Say, out var at) ? f with { Since = at } : f)];
        }
        catch (PostgresException closed)
        {
            return [.. findings, Finding.Bad("database", "closed", ("why", closed.MessageText))];
        }
    }
}
