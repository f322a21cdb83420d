namespace Juluo.Matching;

/// <summary>Makes the week's list once, after the week has begun; afterwards adds pairs for people who joined since. It runs every hour and usually has nothing to do.</summary>
[Named("matching.make-weekly-introductions")]
internal sealed class MakeWeeklyIntroductions(
    UnitOfWork work,
    Clock clock,
    PeopleFacade people,
    SceneReader reader,
    SuggestionStore suggestions
) : Job
{
    public override async Task Run(Community community, CancellationToken stop)
    {
        var week = suggestions.Week;
        var made = await work.List<Instant>(
            $"select made_at from matching.allocation where community_id = {community.Id} and week = {week}",
            stop
        );
        if (made.Count == 0)
            await MakeList(week, stop);
        else
            await LookAfterNewcomers(week, made[0], stop);
    }

    private async Task MakeList(LocalDate week, CancellationToken stop)
    {
        var scene = await reader.Read(week, stop);
        if (scene.People.Count < 2)
            return;
        await suggestions.Close(week, stop);
        var valuation = Allocation.Value(scene);
        var list = Allocation.Of(valuation, stop: stop);
        // Another process may have made the list in the meantime.
        var chosen = list.Count(p => p.Arm == Arm.Chosen);
        if (
            await work.Do(
                $"""
                insert into matching.allocation (community_id, week, made_at, seed, people, chosen, explored, held_back)
                values ({work.Community}, {week}, {clock.Now}, {unchecked((long)scene.Seed)}, {scene.People.Count}, {chosen},
                  {list.Count(p => p.Arm == Arm.Explore)}, {list.Count(p => p.Arm == Arm.HeldBack)})
                on conflict do nothing
                """,
                stop
            ) == 1
        )
            await suggestions.Add(week, valuation, list, stop);
    }

    private async Task LookAfterNewcomers(LocalDate week, Instant made, CancellationToken stop)
    {
        var since = made.InZone(work.Community.Zone).Date;
        var joined = (await people.All(stop)).Where(p => p.JoinedOn >= since).Select(p => p.Id).ToHashSet();
        if (joined.Count == 0)
            return;
        var open = (
            await work.List<(PersonId, int)>(
                $"""
                select p, count(*)::int from matching.suggestion s, unnest(array[a, b]) p
                where community_id = {work.Community} and week = {week} and state = 'open' group by p
                """,
                stop
            )
        ).ToDictionary(r => r.Item1, r => r.Item2);
        joined.ExceptWith(open.Keys);
        if (joined.Count == 0)
            return;
        var scene = await reader.Read(week, stop);
        var fresh = Enumerable.Range(0, scene.People.Count).Where(k => joined.Contains(scene.People[k].Card.Id)).ToHashSet();
        // A suggestion that is open this week counts as a turn, so that no one is in more pairs than they want.
        var left = scene with
        {
            People = [.. scene.People.Select(p => p with { Turns = Math.Max(0, p.Turns - open.GetValueOrDefault(p.Card.Id)) })],
        };
        var valuation = Allocation.Value(left);
        await suggestions.Add(week, valuation, Allocation.Of(valuation, fresh, stop: stop), stop);
    }
}
