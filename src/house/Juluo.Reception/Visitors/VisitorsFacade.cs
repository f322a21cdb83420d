namespace Juluo.Reception;

/// <summary>Gives other modules access to visitors, for their own page and for badges.</summary>
public sealed class VisitorsFacade(UnitOfWork work, Clock clock)
{
    public Task<Visitor?> Find(VisitorId id, CancellationToken stop) => new VisitorStore(work, clock).Find(id, stop);

    /// <summary>Finds the visitor by the code in the address of their own page.</summary>
    public Task<Visitor?> ByCode(string code, CancellationToken stop) => new VisitorStore(work, clock).ByCode(code, stop);

    /// <summary>Returns the address of a visitor's own page.</summary>
    public static string Path(string code) => VisitorMail.Path(code);

    /// <summary>Checks that a visitor is expected or came today, and has neither cancelled nor left.</summary>
    /// <param name="zone">The time zone of the site.</param>
    /// <returns>Today at the site, or the error to show.</returns>
    public Outcome<LocalDate> IsToday(Visitor visitor, DateTimeZone zone)
    {
        var today = clock.Today(zone);
        var comes = visitor.CameAt?.InZone(zone).Date ?? visitor.ExpectedOn;
        return visitor is { CancelledAt: null, LeftAt: null } && comes == today ? today : new VisitorErrors.NotToday();
    }
}
