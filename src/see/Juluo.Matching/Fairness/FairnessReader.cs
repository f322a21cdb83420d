namespace Juluo.Matching;

/// <summary>Reads from the database the people and introductions from which <see cref="Fairness"/> computes its figures.</summary>
internal sealed class FairnessReader(UnitOfWork work, Clock clock, PeopleFacade people, ConsentsFacade consents, CapacityStore capacities)
{
    public async Task<Fairness?> Read(CancellationToken stop)
    {
        var zone = work.Community.Zone;
        var today = clock.Today(zone);
        var since = today.PlusWeeks(-Fairness.Weeks).AtStartOfDayInZone(zone).ToInstant();
        var introductions = (
            await work.List<(PersonId Person, Instant At)>(
                $"""
                select p, i.asked_at from matching.introduction i, unnest(array[i.a, i.b]) p
                where i.community_id = {work.Community} and i.asked_at >= {since} and i.state <> 'withdrawn'
                """,
                stop
            )
        ).ToLookup(i => i.Person, i => i.At.InZone(zone).Date);
        var wishes = await capacities.All(stop);
        var silent = (await consents.Silent(stop)).ToHashSet();
        return Fairness.Of(
            [
                .. (await people.All(stop))
                    // The weekly list proposes neither people who introduce others nor people who have not signed in yet.
                    .Where(p =>
                        !p.Roles.Contains(Role.Operator)
                        && !silent.Contains(p.Id)
                        && wishes.GetValueOrDefault(p.Id, Capacity.Usual).Turns > 0
                    )
                    .Select(p => new Fairness.Member(p.JoinedOn, [.. introductions[p.Id]])),
            ],
            today
        );
    }
}
