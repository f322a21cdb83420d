namespace Juluo.Residencies;

/// <summary>
/// POST /me/applications/{id}/signature — signs an offer, with the caller's typed name. The plan or room and the deposit are created in the same transaction. It succeeds once:
/// <c>signed_once</c>.
/// </summary>
[Post(
    "/me/applications/{id}/signature",
    Requires.SignIn,
    Form = typeof(ShowMyApplication),
    SessionOnly = true,
    Say = "residencies.application.signed"
)]
internal sealed class SignOffer(UnitOfWork work, Clock clock, PeopleFacade people, Notifier notifier, Audit audit)
    : Slice<SignOffer.Input, Done>
{
    /// <param name="Agreement">The version that was shown.</param>
    /// <param name="Hash">The hash of the text that was shown.</param>
    /// <param name="Name">The typed name, in place of a handwritten signature.</param>
    public sealed record Input(
        ApplicationId Id,
        int Agreement = 0,
        string Hash = "",
        [Required, Length(Signing.MostName)] string? Name = null,
        [Required] bool Agreed = false
    ) : IChecked
    {
        internal Signing Signing => new(Agreement, Hash, Name, Agreed);

        public IEnumerable<Error> Check(ZonedDateTime now) => Signing.Check(now);
    }

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ApplicationStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } application || application.Person != caller.Self)
            return new NotFound();
        if (await store.OfferOf(application.Id, stop) is not { } offer)
            return new ApplicationErrors.ElsewhereMeanwhile();
        var agreements = await new ResidencyAgreementStore(work, clock).Agreements(application.Residency, stop);
        var agreement = agreements.Find(a => a.Number == offer.Agreement)!;
        var names = await people.NamesOf(caller.Self, stop);
        if (Refuses(input, application.State, offer, agreement, names, clock.Today(caller.Community.Zone)) is { } refused)
            return refused;
        if (!await store.Sign(application, agreement, input.Name!, stop))
            return new ApplicationErrors.SignedAlready();
        var got = offer.Plan is not null ? await AssignPlan(application, offer, stop) : await LetRoom(application, offer, caller, stop);
        if (got.Failed)
            return got;
        if (!await store.Step(application.Id, ApplicationState.Accepted, [ApplicationState.Offered], stop))
            return new ApplicationErrors.ElsewhereMeanwhile();
        if (offer.Deposit.Minor > 0)
            await new DepositStore(work, clock).Owe(application.Person, application.Id, null, offer.Deposit, application.Person, stop);
        await Notify(application, agreement, stop);
        return Done.It;
    }

    /// <summary>Returns the error that prevents signing the offer, or null. Does not check whether the room is free. Pure.</summary>
    /// <param name="names">The signer's names in each script, one of which has to be typed.</param>
    internal static Error? Refuses(
        Input input,
        ApplicationState state,
        ResidencyOffer offer,
        ResidencyAgreement agreement,
        IReadOnlyList<string> names,
        LocalDate today
    ) =>
        state == ApplicationState.Accepted ? new ApplicationErrors.SignedAlready()
        : state == ApplicationState.Lapsed || (state == ApplicationState.Offered && today > offer.GoodUntil)
            ? new ApplicationErrors.OfferOver(offer.GoodUntil)
        : state != ApplicationState.Offered ? new ApplicationErrors.ElsewhereMeanwhile()
        : input.Signing.Refuses(agreement.Number, agreement.Hash, names);

    /// <summary>Assigns the plan on the terms that were offered.</summary>
    private async Task<Outcome<Done>> AssignPlan(Application application, ResidencyOffer offer, CancellationToken stop)
    {
        var plan = (await OfferView.PlanOf(offer, work, clock, stop))!;
        if (plan.RetiredAt is not null)
            return new ApplicationErrors.PlanRetired();
        var person = application.Person;
        var given = await new PlansFacade(work, clock).Take(plan, person, offer.FirstDay, offer.LastDay?.PlusDays(1), stop);
        if (given.Failed)
            return given.As<Done>();
        await new ApplicationStore(work, clock).Led(application.Id, given.Value, null, stop);
        return Done.It;
    }

    /// <summary>Books the room at the price that was offered. The claims guarantee that no one else has it.</summary>
    private async Task<Outcome<Done>> LetRoom(Application application, ResidencyOffer offer, Caller caller, CancellationToken stop)
    {
        var about = WallClock.At(offer.FirstDay, ResidencyOffer.Comes, caller.Community.Zone);
        if (
            await new BookingsFacade(work, clock).Bookable(offer.Room!.Value, application.Person, about, stop)
            is not { Resource.RetiredAt: null } what
        )
            return new ApplicationErrors.RoomUnknown();
        var booking = new Booking(
            Id.New<BookingId>(clock),
            offer.Room.Value,
            application.Person,
            ResidencyOffer.Stay(offer.FirstDay, offer.LastDay!.Value, what.Hours.Zone),
            BookingState.Confirmed,
            null,
            null,
            null,
            null,
            clock.Now,
            null,
            null,
            null,
            null,
            false,
            0,
            1
        );
        if (!await new BookingsFacade(work, clock).Make(booking, caller.Self, offer.Quote!, what, stop))
            return new ApplicationErrors.RoomTaken();
        await new ApplicationStore(work, clock).Led(application.Id, null, booking.Id, stop);
        return Done.It;
    }

    private async Task Notify(Application application, ResidencyAgreement agreement, CancellationToken stop)
    {
        var name = (await people.Find(application.Person, stop))?.Name ?? "";
        await audit.Did(
            application.Person,
            "residencies.application.signed",
            name,
            new
            {
                application = application.Id,
                agreement.Number,
                agreement.Hash,
            },
            stop
        );
        await notifier.NotifyPermitted(ResidenciesModule.Review, ApplicationNotices.ToReviewers(application, "signed", name), stop);
        await notifier.Notify(application.Person, ApplicationNotices.ToApplicant(application, "signed"), stop);
    }
}
