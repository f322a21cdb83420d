namespace Juluo.Reception;

/// <summary>Records the arrival of an expected visitor, by any route: they get the next badge, and their host is notified at once.</summary>
internal sealed class VisitorArrival(UnitOfWork work, Clock clock, Notifier notifier, Sites sites)
{
    /// <returns>The number on their badge.</returns>
    public async Task<Outcome<int>> Of(Visitor visitor, bool agreed, CancellationToken stop)
    {
        if (visitor.CancelledAt is not null)
            return new VisitorErrors.IsCancelled();
        if (await new VisitorStore(work, clock).Arrive(visitor, await Today(visitor.Site, stop), agreed, stop) is not { } number)
            return new VisitorErrors.HasCome();
        await new VisitorNotices(notifier).Arrived(visitor, stop);
        return number;
    }

    public async Task<LocalDate> Today(SiteId site, CancellationToken stop)
    {
        var zone = (await sites.All(stop)).Find(s => s.Id == site) is { } found
            ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(found.ZoneId)
            : null;
        return clock.Today(zone ?? work.Community.Zone);
    }

    /// <summary>Returns to the list, ready for the next visitor: not everyone prints a badge.</summary>
    /// <param name="told">True if they have a host, who was notified.</param>
    public static Next Said(VisitorId id, string name, int number, bool told) =>
        new(
            "/visitors",
            told ? "reception.visitor.came" : "reception.visitor.came.to-nobody",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["name"] = name,
                ["number"] = number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            },
            See: $"/visitors/{id}/badge",
            SeeSay: "reception.badge"
        );
}
