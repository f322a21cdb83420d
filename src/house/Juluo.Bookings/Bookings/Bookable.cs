namespace Juluo.Bookings;

/// <summary>A resource with everything that decides whether a person may book it, when, and for how much.</summary>
/// <param name="Needs">The units that a booking takes, by resource; for a hall, those of its parts.</param>
/// <param name="Plans">The plans that the person has on the day on which the booking begins.</param>
/// <param name="Open">The number of coming bookings of this resource that the person has.</param>
public sealed record Bookable(
    Resource Resource,
    BookingRules Rules,
    HouseHours Hours,
    IReadOnlyList<Price> Prices,
    IReadOnlyList<UnitRequirement> Needs,
    IReadOnlySet<PlanId> Plans,
    int Open
)
{
    /// <summary>The share of the price that the person's plans and passes pay.</summary>
    public Allowance Allowance { get; init; } = Allowance.None;

    /// <summary>All rule rows of the resource, for all plans; <see cref="Rules"/> follows from them.</summary>
    internal IReadOnlyList<RuleRow> Said { get; init; } = [];

    /// <summary>Returns the same resource with the rules for a person with other plans.</summary>
    public Bookable For(IReadOnlySet<PlanId> plans) => this with { Rules = RuleRow.For(Resource.Kind, Said, plans), Plans = plans };

    /// <summary>Checks if the desk must approve what this person books. Bookings by the desk need no approval.</summary>
    internal bool NeedsApproval(Caller caller) => Rules.Approval && !caller.May(SpacesModule.Reception, Resource.Site);

    /// <summary>Returns the reason why the resource cannot be booked at any time (out of order, not set up, or not for people with these plans); null if it can. Pure.</summary>
    internal Error? OutOfUse(Instant now, bool byHouse) =>
        Resource.Broken is { } what && !byHouse
            ? Resource.BrokenUntil is { } until && until >= now.InZone(Hours.Zone).Date
                ? new BookingErrors.BrokenUntil(what, until)
                : new BookingErrors.Broken(what)
            : Needs.Count == 0
                ? new BookingErrors.NothingToTake()
                : !Rules.Bookable && !byHouse
                    ? new TermsErrors.NotForYou()
                    : null;

    /// <summary>Returns the reason why no time of a day can be booked (past, too soon or too far ahead), with the nearest day that is allowed; null if the day is allowed. Pure.</summary>
    internal (Error Why, LocalDate Nearest)? OutOfReach(LocalDate day, Instant now, bool byHouse)
    {
        var today = now.InZone(Hours.Zone).Date;
        if (day < today)
            return (new TermsErrors.IsPast(), today);
        var (first, last) = ((now + Duration.FromMinutes(Rules.Notice)).InZone(Hours.Zone).Date, today.PlusDays(Rules.HorizonDays));
        return byHouse || !Rules.Bookable || first > last ? null
            : day < first ? (new TermsErrors.TooSoon(Duration.FromMinutes(Rules.Notice)), first)
            : day > last ? (new TermsErrors.TooFar(last), last)
            : null;
    }

    /// <summary>Returns the price of a time, after plans and passes.</summary>
    public Quote QuoteOf(Interval during, Audience audience, string currency) =>
        Pricing.Of(during, Hours.Zone, Prices, audience, Plans, currency, Allowance);

    /// <summary>Returns the price of a time, paid from a purse as far as its credits last.</summary>
    internal Quote PaidFrom(CreditBalance purse, Interval during, Audience audience, string currency) =>
        purse.Pay(during.Start.InZone(Hours.Zone).Date, paid => (this with { Allowance = paid }).QuoteOf(during, audience, currency));

    /// <summary>Checks a time against the rules, without looking at other bookings. Returns the errors; empty if the time is allowed.</summary>
    /// <param name="people">The number of people who come.</param>
    /// <param name="byHouse">True if the desk books.</param>
    public IEnumerable<Error> Check(Interval during, int? people, Instant now, bool byHouse)
    {
        if (Resource.RetiredAt is not null)
            return [new NotFound()];
        if (OutOfUse(now, byHouse) is { } why)
            return [why];
        return
        [
            .. Rules.Check(during, Hours, now, byHouse),
            .. people is < 1 ? [new BookingErrors.NobodyComes()]
            : people > Resource.Seats ? [new BookingErrors.TooManyPeople(Resource.Seats!.Value)]
            : Array.Empty<Error>(),
        ];
    }
}

/// <summary>A resource that has units, and the number of units that a booking takes.</summary>
public readonly record struct UnitRequirement(ResourceId Resource, int Units);
