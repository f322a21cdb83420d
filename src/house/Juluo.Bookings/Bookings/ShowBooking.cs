namespace Juluo.Bookings;

/// <summary>GET /bookings/{id} — shows a booking to the person who holds it and to the desk.</summary>
[Get("/bookings/{id}", Requires.SignIn, Scope = SpacesModule.Book, Page = typeof(BookingPage))]
public sealed class ShowBooking(UnitOfWork work, Outbox outbox, Clock clock, ResourcesFacade allResources, PeopleFacade people)
    : Slice<ShowBooking.Input, ShowBooking.Output>
{
    public sealed record Input(BookingId Id);

    /// <param name="Alike">The resources to which the booking can be moved, including its present one.</param>
    /// <param name="Costs">The costs of changing the booking; null if it cannot be changed.</param>
    /// <param name="Again">The holder's other booking for the cancelled time, or null.</param>
    public sealed record Output(
        Booking Booking,
        Resource Resource,
        BookingRights Rights,
        Quote Quote,
        string? Holder,
        IReadOnlyList<Guest> Guests,
        IReadOnlyDictionary<PersonId, string> Names,
        [property: System.Text.Json.Serialization.JsonIgnore] Instant Now,
        [property: System.Text.Json.Serialization.JsonIgnore] IReadOnlyList<Resource> Alike,
        BookingCosts? Costs,
        BookingId? Again
    ) : IVersioned
    {
        string IVersioned.Version => Booking.Version.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await BookingFinding.Find(work, outbox, clock, input.Id, caller, hold: false, stop) is not var (booking, resource, rights))
            return new NotFound();
        var quote = await new BookingStore(work, outbox).QuoteOf(booking.Id, stop) ?? Quote.Free(caller.Community.Currency);
        var guests = await new GuestStore(work).Of(booking.Id, stop);
        var named = await people.Named([booking.Person, .. guests.Where(g => g.Person is not null).Select(g => g.Person!.Value)], stop);
        return new Output(
            booking,
            resource,
            rights,
            quote,
            named.GetValueOrDefault(booking.Person)?.Name,
            guests,
            named.ToDictionary(n => n.Key, n => n.Value.Name),
            clock.Now,
            booking.Series is not null || !rights.Change
                ? [resource]
                : (await allResources.InUse(resource.Site, stop)).FindAll(r => r.Kind == resource.Kind),
            rights.Cancel && booking.IsOpen(clock.Now) ? await Costs(booking, quote, resource, caller, stop) : null,
            booking.State == BookingState.Cancelled && rights.Change ? await new BookingStore(work, outbox).Again(booking, stop) : null
        );
    }

    private async Task<BookingCosts?> Costs(Booking booking, Quote quote, Resource resource, Caller caller, CancellationToken stop)
    {
        if (
            await new BookableStore(work).Find(booking.Resource, booking.Person, booking.During.Start, clock.Now, stop, CreditsFor.Looking)
            is not { } what
        )
            return null;
        IReadOnlyList<Credit> credits = quote.Lines.Any(l => l.Credit is not null)
            ? await new CreditsFacade(work, clock).Of(booking.Person, booking.During.Start.InZone(resource.TimeZone).Date, stop)
            : [];
        return BookingCosts.Of(booking, quote, what, credits, caller, clock.Now);
    }
}
