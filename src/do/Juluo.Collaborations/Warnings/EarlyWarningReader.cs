namespace Juluo.Collaborations;

/// <summary>Reads the data from which early warnings are derived, for several collaborations at once.</summary>
internal sealed class EarlyWarningReader(UnitOfWork work, Clock clock, OrganisationsFacade organisations)
{
    /// <summary>Returns the warnings of each running collaboration; ended ones are left out.</summary>
    public async Task<Dictionary<CollaborationId, IReadOnlyList<EarlyWarning>>> Of(
        IReadOnlyCollection<Collaboration> collaborations,
        CancellationToken stop
    )
    {
        var going = collaborations.Where(c => c.EndedAt is null).ToList();
        if (going.Count == 0)
            return [];
        var ids = going.ConvertAll(c => c.Id);
        var people = (await new CollaborationPersonStore(work, clock).Of(ids, stop)).ToLookup(p => p.Collaboration);
        var exchanges = (await new ExchangeStore(work, clock).Of(ids, stop)).ToLookup(e => e.Collaboration);
        var former = await organisations.Former([.. going.Select(c => c.Agency).Distinct()], stop);
        var (zone, today) = (work.Community.Zone, clock.Today(work.Community.Zone));
        return going.ToDictionary(
            c => c.Id,
            c =>
                EarlyWarnings.Of(
                    new(
                        c.Since,
                        c.HeadChangedOn,
                        [.. people[c.Id]],
                        [.. exchanges[c.Id]],
                        people[c.Id]
                            .Where(p => p.Person is { } person && former.Contains((c.Agency, person)))
                            .Select(p => p.Id)
                            .ToHashSet(),
                        c.Latest,
                        c.LatestAt?.InZone(zone).Date,
                        c.InForce,
                        c.TermEndsOn,
                        c.DataUntil
                    ),
                    today
                )
        );
    }
}
