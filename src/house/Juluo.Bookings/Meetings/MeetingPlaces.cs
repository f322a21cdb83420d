namespace Juluo.Bookings;

/// <summary>Suggests where two people can meet, for modules that bring people together.</summary>
public sealed class MeetingPlaces(UnitOfWork work, Clock clock, ResourcesFacade allResources)
{
    /// <summary>The permission a person needs to look for a time at which two people are free.</summary>
    public const string Needs = SpacesModule.Book;

    private static readonly Duration Lately = Duration.FromDays(180);

    public async Task<MeetingPlace> Fitting(PersonId one, PersonId other, CancellationToken stop)
    {
        var resources = await allResources.InUse(null, stop);
        var booked = await work.List<(ResourceId Resource, PersonId Person, int Times)>(
            $"""
            select resource_id, person_id, count(*)::int from bookings.booking
            where community_id = {work.Community} and person_id in ({one}, {other}) and state = 'confirmed'
              and upper(during) > {clock.Now - Lately} group by resource_id, person_id
            """,
            stop
        );
        var at = resources.ToDictionary(r => r.Id, r => r.Site);
        return MeetingPlace.Of(
            resources,
            booked
                .Where(b => at.ContainsKey(b.Resource))
                .GroupBy(b => at[b.Resource])
                .ToDictionary(g => g.Key, g => (g.Select(b => b.Person).Distinct().Count(), g.Sum(b => b.Times)))
        );
    }
}
