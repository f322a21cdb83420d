namespace Juluo.Residencies;

/// <summary>
/// POST /applications/{id}/offer — offers a place with its dates, conditions and deposit, to be signed by a given day. The database refuses to offer or fill more places than there
/// are (<c>no_more_than_the_places</c>).
/// </summary>
[Post("/applications/{id}/offer", ResidenciesModule.Admit, Form = typeof(ShowApplication), Say = "residencies.application.offered")]
internal sealed class OfferResidency(UnitOfWork work, Outbox outbox, Clock clock, PeopleFacade people, Notifier notifier, Audit audit)
    : Slice<OfferResidency.Input, Done>
{
    /// <param name="Plan">The plan; empty for the residency's own.</param>
    /// <param name="Room">The room, if the residency is for rooms.</param>
    /// <param name="Until">The last day; for a room the day of departure. Empty for a plan without an end.</param>
    /// <param name="Agreement">The version to be signed; empty for the newest.</param>
    /// <param name="Price">The price of a stay in a room as shown before, in minor units; null to accept any price.</param>
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
        await notifier.Notify(
            application.Person,
            ApplicationNotices.ToApplicant(application, "offered", new { residency = application.Name, until = filled.Value.GoodUntil }),
            stop
        );
        return Done.It;
    }

    /// <summary>Checks the rules that need no database.</summary>
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

    /// <summary>Returns the errors in the dates of an offer.</summary>
    internal static IEnumerable<Error> CheckDays(Residency residency, LocalDate? first, LocalDate? last, LocalDate today)
    {
        if (first is not { } from || Days.OutOfReach(from, today))
            yield return new ApplicationErrors.NoFirstDay();
        if (last is { } until && Days.OutOfReach(until, today))
            yield return new ResidencyErrors.DayOutOfReach("until");
        else if (residency.Plan is null && last is null)
            yield return new ApplicationErrors.NoDayOfLeaving();
        // Leaving a room on the day of arrival is not a stay.
        else if (last < first || (residency.Plan is null && last == first))
            yield return new ApplicationErrors.EndsBeforeItBegins();
        else if (last < today)
            yield return new ApplicationErrors.EndsBeforeItBegins();
    }

    /// <summary>
    /// Suggests the first day of an offer: the first future day in the answers. If there is none, a week from now or, if that is later, the day after applications close.
    /// </summary>
    /// <returns>The day, and whether it is from the answers.</returns>
    internal static (LocalDate Day, bool Wished) FirstDay(IEnumerable<LocalDate> named, Residency residency, LocalDate today)
    {
        foreach (var day in named.Where(d => d >= today && !Days.OutOfReach(d, today)))
            return (day, true);
        var week = today.PlusDays(7);
        return (residency.ClosesOn is { } closes && closes >= week ? closes.PlusDays(1) : week, false);
    }

    /// <summary>Offers the plan on its newest terms.</summary>
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
    /// Computes the price of a stay in a room, which is shown before the offer, offered, and booked on signing. Today's price is the one that is offered. Whether the room is free is
    /// checked here; its claims guarantee it on signing.
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
