namespace Juluo.Matching;

/// <summary>Finds new members who have had no introduction and seem to know no one. Without consent to count presence, only the joining date is used.</summary>
[Named("matching.find-newcomers")]
internal sealed class FindNewcomers(UnitOfWork work, Clock clock, PeopleFacade people, ConsentsFacade consents, NetworkLens lens) : Job
{
    public static readonly Period New = Period.FromDays(28);

    public override async Task Run(Community community, CancellationToken stop)
    {
        var since = clock.Today(community.Zone) - New;
        var all = await people.All(stop);
        var silent = (await consents.Silent(stop)).ToHashSet();
        // People who manage the community know it, and an imported person who has not signed in is not new to it.
        var fresh = all.Where(p =>
                p.JoinedOn >= since
                && p.JoinedOn <= clock.Today(community.Zone)
                && !p.Roles.Contains(Role.Operator)
                && !silent.Contains(p.Id)
            )
            .ToList();
        var known =
            fresh.Count == 0
                ? []
                : (await lens.Latest(stop)).Ties.Where(t => t.Kind >= TieKind.Familiar).SelectMany(t => new[] { t.A, t.B }).ToHashSet();
        known.UnionWith(
            await work.List<PersonId>(
                $"""
                select p from matching.introduction i, unnest(array[a, b]) p
                where i.community_id = {community.Id} and i.state <> 'withdrawn' and p = any({fresh.Select(p => p.Id)})
                """,
                stop
            )
        );
        var waiting = fresh.Where(p => !known.Contains(p.Id)).ToList();
        var ids = waiting.Select(p => p.Id);
        var professions = waiting.Select(p => p.Trade is { } profession ? all.Count(o => o.Id != p.Id && o.Trade?.Id == profession.Id) : 0);
        var joinedOns = waiting.Select(p => p.JoinedOn);
        await work.Do(
            $"""
            with gone as (delete from matching.newcomer where community_id = {community.Id} and not person_id = any({ids}))
            insert into matching.newcomer (community_id, person_id, joined_on, colleagues) select {community.Id}, t.id, t.joined,
              t.colleagues from unnest({ids}::uuid[], {joinedOns}::date[], {professions}::int[]) as t (id, joined, colleagues)
            on conflict (community_id, person_id) do update set colleagues = excluded.colleagues
            """,
            stop
        );
    }
}
