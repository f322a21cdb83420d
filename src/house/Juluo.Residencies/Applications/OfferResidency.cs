namespace Juluo.Residencies;

/// <summary>
/// POST /applications/{id}/offer — offers a place: from when, until when, on what conditions, with what deposit, to be signed until a day. There are never more places offered or taken than there are
/// places: the database counts (<c>no_more_than_the_places</c>).
/// </summary>
[Post("/applications/{id}/offer", ResidenciesModule.Admit, Form = typeof(ShowApplication), Say = "residencies.application.offered")]
internal sealed class OfferResidency(UnitOfWork work, Outbox outbox, Clock clock, PeopleFacade people, Notifier notifier, Audit audit)
    : Slice<OfferResidency.Input, Done>
{
    /// <param name="Plan">Empty: the residency's own.</param>
    /// <param name="Room">Where the residency is for rooms.</param>
    /// <param name="Until">The last day; of a room the day of leaving. Empty, of a plan: until further notice.</param>
    /// <param name="Agreement">The version that is signed; empty: the newest.</param>
    /// <param name="Price">Of a stay in a room: what was seen, in minor units; null: whatever it is.</param>
    public sealed record Input(
        ApplicationId Id,
        PlanId? Plan = null,
        ResourceId? Room = null,
        [Required] LocalDate? From = null,
        LocalDate? Until = null,
        string? Deposit = null,
        string? Conditions = null,
        int? Agreement = null,
        [Required] LocalDate? GoodUntil = null,
        long? Price = null
    );

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ApplicationStore(work, clock);
        if (await store.Find(input.Id, stop) is not { SubmittedAt: not null } application)
            return new NotFound();
        var residency = (await new ResidencyStore(work, clock).Find(application.Residency, stop))!;
        var agreements = await new ResidencyAgreementStore(work, clock).Agreements(residency.Id, stop);
        var decided = Decide(input, residency, agreements, caller.Community.Currency, clock.Today(caller.Community.Zone));
        if (decided.Failed)
            return decided.As<Done>();
        var filled = residency.Plan is null
            ? await OfRoom(decided.Value, input.Price, residency, caller.Community, stop)
            : await OfPlan(decided.Value, stop);
        if (filled.Failed)
            return filled.As<Done>();
        try
        {
            if (
                !await store.Step(
                    application.Id,
                    ApplicationState.Offered,
                    [ApplicationState.Submitted, ApplicationState.InReview],
                    stop,
                    caller.Person
                )
            )
                return new ApplicationErrors.ElsewhereMeanwhile();
        }
        catch (PostgresException full) when (full.ConstraintName == "no_more_than_the_places")
        {
            return new ApplicationErrors.Full(residency.Places);
        }

        await store.Offer(application, filled.Value, caller.Person, stop);
        await audit.Did(
            caller.Person,
            "residencies.application.offered",
            (await people.Find(application.Person, stop))?.Name ?? "",
            new { application = application.Id, residency = residency.Id },
            stop
        );
        await notifier.Tell(
            application.Person,
            ApplicationNotices.ToApplicant(application, "offered", new { residency = application.Name, until = filled.Value.GoodUntil }),
            stop
        );
        return Done.It;
    }

    /// <summary>Rules that need no database.</summary>
    internal static Outcome<ResidencyOffer> Decide(
        Input input,
        Residency residency,
        IReadOnlyList<ResidencyAgreement> agreements,
        string currency,
        LocalDate today
    )
    {
        var wrong = new List<Error>();
        wrong.AddRange(CheckDays(residency, input.From, input.Until, today));
        var deposit = string.IsNullOrWhiteSpace(input.Deposit) ? 0 : MoneyText.Read(input.Deposit, currency, least: 0);
        if (deposit is null)
            wrong.Add(new ApplicationErrors.NoDeposit());
        var conditions = BookingTexts.Plain(input.Conditions)?.ReplaceLineEndings("\n");
        if (conditions?.EnumerateRunes().Count() > ResidencyOffer.MostConditions)
            wrong.Add(new TooLong("conditions", ResidencyOffer.MostConditions));
        var agreement = agreements.FirstOrDefault(a => input.Agreement is null || a.Number == input.Agreement);
        if (agreement is null)
            wrong.Add(new ApplicationErrors.NoAgreement());
        if (input.GoodUntil is not { } good || good < today || Days.OutOfReach(good, today))
            wrong.Add(new ApplicationErrors.GoodUntilPast());
        if (residency.Plan is null && input.Room is null)
            wrong.Add(new ApplicationErrors.RoomUnknown());
        return wrong.Count > 0
            ? wrong
            : new ResidencyOffer(
                residency.Plan is null ? null : input.Plan ?? residency.Plan,
                null,
                residency.Plan is null ? input.Room : null,
                null,
                input.From!.Value,
                input.Until,
                new(deposit!.Value, currency),
                conditions,
                agreement!.Number,
                input.GoodUntil!.Value
            );
    }

    /// <summary>What speaks against the days of an offer.</summary>
    internal static IEnumerable<Error> CheckDays(Residency residency, LocalDate? first, LocalDate? last, LocalDate today)
    {
        if (first is not { } from || Days.OutOfReach(from, today))
            yield return new ApplicationErrors.NoFirstDay();
        if (last is { } until && Days.OutOfReach(until, today))
            yield return new ResidencyErrors.DayOutOfReach("until");
        else if (residency.Plan is null && last is null)
            yield return new ApplicationErrors.NoDayOfLeaving();
        // Who leaves a room on the day on which they came has not stayed.
        else if (last < first || (residency.Plan is null && last == first))
            yield return new ApplicationErrors.EndsBeforeItBegins();
        else if (last < today)
            yield return new ApplicationErrors.EndsBeforeItBegins();
    }

    /// <summary>
    /// The first day to begin with: the first day to come that the answers name, and if they name none a week from now, or the day after one can apply no longer if that is later.
    /// </summary>
    /// <returns>The day, and whether the answers name it.</returns>
    internal static (LocalDate Day, bool Wished) FirstDay(IEnumerable<LocalDate> named, Residency residency, LocalDate today)
    {
        foreach (var day in named.Where(d => d >= today && !Days.OutOfReach(d, today)))
            return (day, true);
        var week = today.PlusDays(7);
        return (residency.ClosesOn is { } closes && closes >= week ? closes.PlusDays(1) : week, false);
    }

    /// <summary>The plan's newest terms are those that are offered.</summary>
    private async Task<Outcome<ResidencyOffer>> OfPlan(ResidencyOffer offer, CancellationToken stop) =>
        await new PlansFacade(work, clock).Find(offer.Plan!.Value, stop) switch
        {
            null => new ResidencyErrors.PlanUnknown(),
            { RetiredAt: not null } => new ApplicationErrors.PlanRetired(),
            var plan => offer with { Terms = plan.Terms.Number },
        };

    private async Task<Outcome<ResidencyOffer>> OfRoom(
        ResidencyOffer offer,
        long? seen,
        Residency residency,
        Community here,
        CancellationToken stop
    )
    {
        var price = await Price(work, outbox, clock, residency, offer.Room!.Value, offer.FirstDay, offer.LastDay!.Value, here, stop);
        if (price.Failed)
            return price.As<ResidencyOffer>();
        if (seen is { } told && told != price.Value.Total.Minor)
            return new PriceErrors.PriceChanged(price.Value.Total);
        return offer with { Quote = price.Value };
    }

    /// <summary>
    /// What a stay in a room of a residency costs: shown before it is offered, offered, and what signing books. The price of today is the one that is offered. That the room is free then is
    /// looked at here and guaranteed by its claims when it is signed.
    /// </summary>
    internal static async Task<Outcome<Quote>> Price(
        UnitOfWork work,
        Outbox outbox,
        Clock clock,
        Residency residency,
        ResourceId room,
        LocalDate first,
        LocalDate last,
        Community here,
        CancellationToken stop
    )
    {
        var about = WallClock.At(first, ResidencyOffer.Comes, here.Zone);
        if (
            await new BookingsFacade(work, clock).Bookable(room, null, about, stop)
                is not { Resource: { Kind: ResourceKind.Residency, RetiredAt: null } } what
            || what.Resource.Site != residency.Site
        )
            return new ApplicationErrors.RoomUnknown();
        var stay = ResidencyOffer.Stay(first, last, what.Hours.Zone);
        if (what.Check(stay, null, clock.Now, byHouse: true).ToList() is { Count: > 0 } wrong)
            return wrong;
        if (await new BookingsFacade(work, clock).IsTaken(what, stay, stop))
            return new ApplicationErrors.RoomTaken();
        return what.QuoteOf(stay, Audience.Member, here.Currency);
    }
}
