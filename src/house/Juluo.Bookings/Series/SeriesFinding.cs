namespace Juluo.Bookings;

/// <summary>Finds a series with its resource. Null if it does not exist or the caller may not see it.</summary>
internal static class SeriesFinding
{
    public static async Task<(BookingSeries Series, Resource Resource)?> Find(
        UnitOfWork work,
        Clock clock,
        SeriesId id,
        Caller caller,
        CancellationToken stop
    )
    {
        if (await new SeriesStore(work).Find(id, stop) is not { } series)
            return null;
        if (await new ResourcesFacade(work, clock).Find(series.Resource, stop) is not { } resource)
            return null;
        return caller.Person == series.Person || caller.May(SpacesModule.Reception, resource.Site) ? (series, resource) : null;
    }
}
