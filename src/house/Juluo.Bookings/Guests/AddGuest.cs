namespace Juluo.Bookings;

/// <summary>POST /bookings/{id}/guests — adds a guest to a booking: a member, or a name with an address to which the invitation is mailed.</summary>
[Post("/bookings/{id}/guests", SpacesModule.Book, Form = typeof(ShowBooking), Say = "bookings.guest.added")]
internal sealed class AddGuest(UnitOfWork work, Outbox outbox, Clock clock, PeopleFacade people) : Slice<AddGuest.Input, AddGuest.Output>
{
    /// <param name="Language">The language of mails to an external guest, or null for that of the person who invites them.</param>
    public sealed record Input(BookingId Id, PersonId? Person = null, string? Name = null, string? Email = null, string? Language = null);

    public sealed record Output(GuestId Id) : ICreated<GuestId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await BookingFinding.Find(work, outbox, clock, input.Id, caller, hold: true, stop) is not var (booking, resource, rights))
            return new NotFound();
        if (!rights.Change || !booking.IsOpen(clock.Now))
            return new BookingErrors.IsOver();
        var guest = Read(input, Id.New<GuestId>(clock), caller.Language);
        if (guest.Failed)
            return guest.As<Output>();
        // If a name without an address matches exactly one member, that member is invited and notified.
        if (input is { Person: null, Email: null or "", Name: { } typed } && await OneOfUs(typed.Trim(), stop) is { } us)
            guest = new Guest(guest.Value.Id, us, null, null, GuestAnswer.Asked);
        if (input.Person is { } one && (await people.Named([one], stop)).Count == 0)
            return new GuestErrors.NoGuest();
        var store = new GuestStore(work);
        var all = await store.Of(booking.Id, stop);
        if (all.Count >= Guest.MostGuests)
            return new GuestErrors.TooMany(Guest.MostGuests);
        // The holder needs a seat too.
        if (resource.Seats is { } seats && all.Count(g => g.Answer != GuestAnswer.No) + 2 > seats)
            return new BookingErrors.TooManyPeople(seats);
        var added = await store.Add(booking.Id, guest.Value, stop);
        if (added.Failed)
            return added.As<Output>();
        await new BookingStore(work, outbox).Set(booking, BookingChange.Guests, heard: true, $"note = note", stop);
        return new Output(guest.Value.Id);
    }

    private async Task<PersonId?> OneOfUs(string name, CancellationToken stop) =>
        (await people.All(stop)).FindAll(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase)) is [var only]
            ? only.Id
            : null;

    internal static Outcome<Guest> Read(Input input, GuestId id, string otherwise)
    {
        if (input.Person is { } person)
            return new Guest(id, person, null, null, GuestAnswer.Asked);
        var name = BookingTexts.Plain(input.Name);
        var email = BookingTexts.Plain(input.Email);
        if (name is null && email is null)
            return new GuestErrors.NoGuest();
        if (name?.Length > Guest.MostName)
            return new TooLong("name", Guest.MostName);
        if (email is not null && !EmailAddress.IsOne(email))
            return new GuestErrors.NoAddress();
        var language = Languages.All.Contains(input.Language ?? "") ? input.Language : otherwise;
        return new Guest(id, null, name ?? PlainText.Cut(email!, Guest.MostName), email, GuestAnswer.Asked, language);
    }
}
