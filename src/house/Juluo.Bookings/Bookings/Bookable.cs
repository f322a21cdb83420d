namespace Juluo.Bookings;

/// <summary>A resource with all that decides whether a person may book it, when, and for how much.</summary>
/// <param name="Needs">What is really taken: so many units of each.</param>
/// <param name="Plans">Those the person has on the day it begins.</param>
/// <param name="Open">How many bookings of it the person has before them.</param>
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
    /// <summary>What the person's plans and passes pay of it.</summary>
    public Allowance Allowance { get; init; } = Allowance.None;

    /// <summary>All that was said of how it may be booked, also by who has which plan: the rules follow from it.</summary>
    internal IReadOnlyList<RuleRow> Said { get; init; } = [];

    /// <summary>The same for a person with other plans.</summary>
    public Bookable For(IReadOnlySet<PlanId> plans) => this with { Rules = RuleRow.For(Resource.Kind, Said, plans), Plans = plans };

    /// <summary>Whether the desk approves what this person books; the desk’s own bookings need no approval.</summary>
    internal bool NeedsApproval(Caller caller) => Rules.Approval && !caller.May(SpacesModule.Reception, Resource.Site);

    /// <summary>Why it cannot be booked for any time: it is out of order, not set up, or not for people with these plans. Null: it can. Pure.</summary>
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

    /// <summary>What speaks against a whole day, whatever the time: it is over, too soon or too far; and the nearest day that is not. Null: nothing. Pure.</summary>
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

    /// <summary>What it costs.</summary>
    public Quote QuoteOf(Interval during, Audience audience, string currency) =>
        Pricing.Of(during, Hours.Zone, Prices, audience, Plans, currency, Allowance);

    /// <summary>What it costs, paid out of a purse as far as that goes.</summary>
    internal Quote PaidFrom(CreditBalance purse, Interval during, Audience audience, string currency) =>
        purse.Pay(during.Start.InZone(Hours.Zone).Date, paid => (this with { Allowance = paid }).QuoteOf(during, audience, currency));

    /// <summary>What speaks against a time, without a look at what is taken; empty is good.</summary>
    /// <param name="people">How many come.</param>
    /// <param name="byHouse">A person who runs the site books.</param>
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

/// <summary>So many units of a resource that has units.</summary>
public readonly record struct UnitRequirement(ResourceId Resource, int Units);
