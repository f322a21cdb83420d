namespace Juluo.Bookings;

/// <summary>
/// GET /resources/{id} — shows a resource with its photos, rules, prices and free times of a day; with From and To also the price of that time, which the booking form then sends
/// along.
/// </summary>
[Get("/resources/{id}", Requires.Nothing, Page = typeof(ResourcePage))]
public sealed class ShowResource(
    UnitOfWork work,
    Outbox outbox,
    Clock clock,
    Juluo.Web.Sites sites,
    PeopleFacade people,
    CirclesFacade circles
) : Slice<ShowResource.Input, ShowResource.Output>
{
    /// <param name="Id">The resource.</param>
    /// <param name="Resource">The same resource, under the name that the booking form uses.</param>
    /// <param name="On">The day to show, or null for today.</param>
    /// <param name="With">Members who would come along.</param>
    /// <param name="Meeting">The meeting of a circle that it would be for.</param>
    /// <param name="Title">The title of the booking, kept while the person looks for another time or space.</param>
    public sealed record Input(
        ResourceId? Id = null,
        ResourceId? Resource = null,
        LocalDate? On = null,
        string? From = null,
        string? To = null,
        LocalDate? Until = null,
        IReadOnlyList<PersonId>? With = null,
        MeetingId? Meeting = null,
        string? Title = null
    );

    /// <param name="Taken">The intervals of the day shown at which the resource is taken.</param>
    /// <param name="Asked">The requested time; null if there was none or it was invalid.</param>
    /// <param name="Each">The price of the requested time without plans and passes, as for later dates of a series.</param>
    /// <param name="Instead">Alternatives at the same site that are free at that time, if this one is taken.</param>
    /// <param name="Wrong">The reasons why the requested time cannot be booked.</param>
    public sealed record Output(
        Resource Resource,
        BookingRules Rules,
        IReadOnlyList<Price> Prices,
        LocalDate Day,
        LocalDate Today,
        IReadOnlyList<DayHours> Hours,
        IReadOnlyList<Interval> Taken,
        Interval? Asked,
        Quote? Quote,
        Money? Each,
        IReadOnlyList<Resource> Instead,
        [property: System.Text.Json.Serialization.JsonIgnore] IReadOnlyList<Error> Wrong,
        Input Typed,
        ResourceFacts Facts,
        IReadOnlyDictionary<PersonId, string> With,
        [property: System.Text.Json.Serialization.JsonIgnore] Meeting? Meeting
    )
    {
        /// <summary>The credits that could pay for the requested time.</summary>
        [System.Text.Json.Serialization.JsonIgnore]
        public IReadOnlyList<Credit> Credits { get; init; } = [];

        /// <summary>True if the requested time is taken.</summary>
        [System.Text.Json.Serialization.JsonIgnore]
        public bool IsTaken { get; init; }

        /// <summary>The caller's booking of the resource that overlaps the requested time; null if there is none.</summary>
        [System.Text.Json.Serialization.JsonIgnore]
        public BookingId? Mine { get; init; }

        /// <summary>The reason why no time of that day can be booked, with the nearest day on which one can.</summary>
        [System.Text.Json.Serialization.JsonIgnore]
        public (Error Why, LocalDate Nearest)? OutOfReach { get; init; }

        /// <summary>The reason why the caller cannot book it at any time, with alternatives of the same kind at the site.</summary>
        [System.Text.Json.Serialization.JsonIgnore]
        public (Error Why, IReadOnlyList<Resource> Others)? OutOfUse { get; init; }

        /// <summary>True if the resource has prices, even if none applies to the caller.</summary>
        [System.Text.Json.Serialization.JsonIgnore]
        public bool Costs { get; init; }

        /// <summary>True if the desk must approve the caller's booking.</summary>
        [System.Text.Json.Serialization.JsonIgnore]
        public bool Approval { get; init; }

        /// <summary>The caller's place on the waiting list for exactly that time, or null.</summary>
        [System.Text.Json.Serialization.JsonIgnore]
        public WaitingId? Waits { get; init; }
    }

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if ((input.Id ?? input.Resource) is not { } id)
            return new NotFound();
        var on = input.On is { } said && BookingTime.InReach(said) ? said : (LocalDate?)null;
        var about = on is { } noon ? WallClock.At(noon, 12 * 60, caller.Community.Zone) : clock.Now;
        if (await new BookableStore(work).Find(id, caller.Person, about, clock.Now, stop, CreditsFor.Looking) is not { } what)
            return new NotFound();
        if (await ResourceFacts.Of(what.Resource, caller, work, sites, clock, stop) is not { } facts)
            return new NotFound();
        var today = clock.Today(what.Hours.Zone);
        var day = on ?? today;
        var whole = new Interval(WallClock.At(day, 0, what.Hours.Zone), WallClock.At(day.PlusDays(1), 0, what.Hours.Zone));
        // Only members see when it is taken.
        var member = SiteVisibility.IsOfHere(caller);
        var taken = member ? await new BookingStore(work, outbox).Taken(what.Needs, whole, stop) : [];
        Interval? asked = null;
        IReadOnlyList<Error> wrong = input.On is not null && on is null ? [new BookingErrors.DayOutOfReach("on")] : [];
        if (wrong.Count == 0 && (input.From is { Length: > 0 } || input.To is { Length: > 0 }))
        {
            var read = BookingTime.Read(day, input.From, input.To, input.Until, what.Hours.Zone);
            asked = read.Failed ? null : read.Value;
            wrong = read.Failed
                ? read.Errors
                : [.. what.Check(read.Value, null, clock.Now, caller.May(SpacesModule.Reception, what.Resource.Site))];
        }

        var audience = member ? Audience.Member : Audience.Guest;
        var isTaken = wrong.Count == 0 && asked is { } during && taken.Exists(t => t.Start < during.End && t.End > during.Start);
        var mine =
            isTaken && caller.Person is { } person
                ? await new BookingStore(work, outbox).Within(what.Resource.Id, person, asked!.Value, stop)
                : null;
        return new Output(
            what.Resource,
            what.Rules,
            [.. facts.Prices.Select(p => p.Price)],
            day,
            today,
            what.Hours.Of(day),
            taken,
            asked,
            asked is { } time ? what.QuoteOf(time, audience, caller.Community.Currency) : null,
            asked is { } again
                ? (what with { Allowance = what.Allowance with { Credits = [] } }).QuoteOf(again, audience, caller.Community.Currency).Total
                : null,
            isTaken && mine is null ? await new FreeInstead(work, outbox, clock).Of(what.Resource, asked!.Value, caller, stop) : [],
            wrong,
            input,
            facts,
            member && input.With is { Count: > 0 and <= Guest.MostGuests } with
                ? (await people.Named([.. with], stop)).ToDictionary(p => p.Key, p => p.Value.Name)
                : new Dictionary<PersonId, string>(),
            input.Meeting is { } of && caller.Person is not null ? await circles.MeetingKeptBy(of, caller, stop) : null
        )
        {
            Credits = what.Allowance.Credits,
            IsTaken = isTaken,
            Mine = mine,
            Costs = what.Prices.Count > 0,
            OutOfReach = member ? what.OutOfReach(day, clock.Now, caller.May(SpacesModule.Reception, what.Resource.Site)) : null,
            OutOfUse =
                what.Resource.RetiredAt is null
                && what.OutOfUse(clock.Now, caller.May(SpacesModule.Reception, what.Resource.Site)) is { } why
                // People who are not signed in do not learn which plan it needs.
                && (member || why is not TermsErrors.NotForYou)
                    ? (why, await new FreeInstead(work, outbox, clock).Alike(what.Resource, stop))
                    : null,
            Approval = member ? what.NeedsApproval(caller) : what.Rules.Approval,
            Waits =
                asked is { } wished && caller.Person is { } self
                    ? (await new WaitingStore(work).Of(self, clock.Now, stop))
                        .Find(w => w.State == WaitingState.Waiting && w.Resource == what.Resource.Id && w.During == wished)
                        ?.Id
                    : null,
        };
    }
}
