using NodaTime;

namespace Juluo.Matching;

/// <summary>Finds new members whom nobody has been introduced to and who are not seen to know anybody. Whoever does not agree that presence counts is judged by the day they joined alone.</summary>
[Named("matching.find-newcomers")]
internal sealed class FindNewcomers(Work work, Clock clock, PeopleDirectory people, NetworkLens lens) : Job
{
    public static readonly Period New = Period.FromDays(28);

    public override async Task Run(Community community, CancellationToken stop)
    {
        var since = clock.Today(community.Zone) - New;
        var all = await people.All(stop);
        var fresh = all.Where(p => p.JoinedOn >= since && p.JoinedOn <= clock.Today(community.Zone)).ToList();
        var known =
            fresh.Count == 0
                ? []
                : (await lens.Latest(stop)).Ties.Where(t => t.Kind >= TieKind.Familiar).SelectMany(t => new[] { t.A, t.B }).ToHashSet();
        await using var introduced = work.Command(
            "select p from matching.introduction i, unnest(array[a, b]) p where i.community_id = $1 and i.state <> 'withdrawn' and p = any($2)",
            community.Id.Value,
            fresh.Select(p => p.Id.Value).ToArray()
        );
        known.UnionWith(await introduced.List(r => r.Person(0), stop));
        var waiting = fresh.Where(p => !known.Contains(p.Id)).ToList();
        await using var write = work.Command(
            """
            with gone as (delete from matching.newcomer where community_id = $1 and not person_id = any($2))
            insert into matching.newcomer (community_id, person_id, joined_on, colleagues) select $1, t.id, t.joined, t.colleagues from unnest($2::uuid[], $3::date[], $4::int[]) as t (id, joined, colleagues)
            on conflict (community_id, person_id) do update set colleagues = excluded.colleagues
            """,
            community.Id.Value,
            waiting.Select(p => p.Id.Value).ToArray(),
            waiting.Select(p => p.JoinedOn.ToDateOnly()).ToArray(),
            waiting.Select(p => p.Trade is { } trade ? all.Count(o => o.Id != p.Id && o.Trade?.Id == trade.Id) : 0).ToArray()
        );
        await write.ExecuteNonQueryAsync(stop);
    }
}
