namespace Juluo.Bookings;

/// <summary>
/// POST /bookings — books a resource for a time. Idempotent by Idempotency-Key. Returns 409 if it is taken: the exclusion constraint decides, not a check before. Also returns 409
/// if the price differs from the one that the person saw.
/// </summary>
[Post("/bookings", SpacesModule.Book, Form = typeof(ShowResource))]
internal sealed class BookResource(UnitOfWork work, Clock clock, PeopleFacade people, CirclesFacade circles)
    : Slice<BookResource.Input, BookResource.Output>
{
    /// <param name="Resource">The resource to book.</param>
    /// <param name="Price">The price that the person saw, in minor units, or null to accept any price.</param>
    /// <param name="For">The person who will hold the booking, if the desk books for them.</param>
    /// <param name="With">Members who come along; they are invited as guests.</param>
    /// <param name="Meeting">The circle meeting that it is for; the caller must be one of its organizers. Its title is the default title of the booking.</param>
    /// <param name="Hold">True to hold the time for ten minutes, until the booking is confirmed.</param>
    public sealed record Input(
        ResourceId Resource,
        string? Title = null,
        string? Note = null,
        int? People = null,
        long? Price = null,
        PersonId? For = null,
        bool Hold = false,
        IReadOnlyList<PersonId>? With = null,
        MeetingId? Meeting = null
    ) : TimeInput;

    public sealed record Output(BookingId Id, BookingState State, Quote Quote) : ICreated<BookingId>;

    internal static readonly Duration HoldFor = Duration.FromMinutes(10);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var holder = caller.Self;
        if (input.For is { } other && other != holder)
        {
            if (!caller.May(SpacesModule.Reception) || (await people.Named([other], stop)).Count == 0)
                return new NotFound();
            holder = other;
        }

        if (input.Meeting is { } of)
        {
            if (await circles.MeetingKeptBy(of, caller, stop) is not { CancelledAt: null } meeting)
                return new NotFound();
            input = input with { Title = string.IsNullOrWhiteSpace(input.Title) ? meeting.Title : input.Title };
        }

        var along = (input.With ?? []).Where(p => p != holder).Distinct().ToList();
        if (along.Count > Guest.MostGuests)
            return new GuestErrors.TooMany(Guest.MostGuests);
        if (along.Count > 0 && (await people.Named(along, stop)).Count < along.Count)
            return new GuestErrors.NoGuest();
        // Guests need seats: the room must hold the holder and all invited members.
        if (along.Count > 0)
            input = input with { People = Math.Max(input.People ?? 0, along.Count + 1) };
        var about = About(input, caller.Community.Zone, clock.Now);
        if (await new BookableStore(work).Find(input.Resource, holder, about, clock.Now, stop, CreditsFor.Spending) is not { } what)
            return new NotFound();
        var decided = Decide(what, input, caller, holder, clock.Now, Id.New<BookingId>(clock));
        if (decided.Failed)
            return decided.As<Output>();
        var (booking, quote) = decided.Value;
        var made = new BookingChanged(booking.Id, BookingChange.Made, 0, Now: BookingEvent.Of(booking));
        if (!await new Claims(work, clock).Make(booking, caller.Self, quote, what, [made], stop))
            return new BookingErrors.Taken();
        var paid = await new CreditsFacade(work, clock).Hold(booking.Id.Value, booking.State == BookingState.Confirmed, quote, stop);
        if (paid.Failed)
            return paid.As<Output>();
        foreach (var guest in along)
            await new GuestStore(work).Add(booking.Id, new(Id.New<GuestId>(clock), guest, null, null, GuestAnswer.Asked), stop);
        if (input.Meeting is { } ofCircle)
            await new MeetingBookingStore(work, clock).Add(booking.Id, ofCircle, stop);
        return new Output(booking.Id, booking.State, quote);
    }

    /// <summary>Checks all rules that need no database: hours, length, notice, number of people and of open bookings, permission, and the price that was seen.</summary>
    internal static Outcome<(Booking Booking, Quote Quote)> Decide(
        Bookable what,
        Input input,
        Caller caller,
        PersonId holder,
        Instant now,
        BookingId id
    )
    {
        var read = BookingTime.Read(input, what.Hours.Zone);
        if (read.Failed)
            return read.As<(Booking, Quote)>();
        var byHouse = caller.May(SpacesModule.Reception, what.Resource.Site);
        var wrong = BookingTexts.Check(input.Title, input.Note).ToList();
        wrong.AddRange(what.Check(read.Value, input.People, now, byHouse));
        if (!byHouse && what.Rules.MostOpen is { } most && what.Open >= most)
            wrong.Add(new BookingErrors.TooManyOpen(most));
        if (wrong.Count > 0)
            return wrong;
        var quote = what.QuoteOf(read.Value, Audience.Member, caller.Community.Currency);
        if (input.Price is { } seen && seen != quote.Total.Minor)
            return new PriceErrors.PriceChanged(quote.Total);
        var state =
            what.NeedsApproval(caller) ? BookingState.Requested
            : input.Hold ? BookingState.Held
            : BookingState.Confirmed;
        return (
            new Booking(
                id,
                input.Resource,
                holder,
                read.Value,
                state,
                BookingTexts.Plain(input.Title),
                BookingTexts.Plain(input.Note),
                input.People,
                null,
                now,
                state == BookingState.Held ? now + HoldFor : null,
                null,
                null,
                null,
                false,
                0,
                1
            ),
            quote
        );
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new(
            input.Meeting is { } meeting ? $"/meetings/{meeting}" : $"/bookings/{output.Id}",
            $"bookings.booking.made.{EnumWord.Of(output.State)}"
        );

    /// <summary>Returns an approximate time of the booking, for reading plans and special days before the site's zone is known.</summary>
    private static Instant About(Input input, DateTimeZone zone, Instant now) =>
        input.Start is { } start && BookingTime.InReach(start) ? start
        : input.On is { } on && BookingTime.InReach(on) ? WallClock.At(on, 12 * 60, zone)
        : now;
}
