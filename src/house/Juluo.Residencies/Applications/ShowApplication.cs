namespace Juluo.Residencies;

/// <summary>
/// GET /applications/{id} — shows an application to its reviewers: the answers, the reviewers' opinions, and the decision. The applicant sees who read the answers. With a room and
/// dates, also shows the price of that stay before it is offered.
/// </summary>
[Get("/applications/{id}", ResidenciesModule.Review, Page = typeof(ApplicationPage))]
public sealed class ShowApplication(
    UnitOfWork work,
    Outbox outbox,
    Clock clock,
    ResourcesFacade allResources,
    Sites sites,
    PeopleFacade people,
    FormsFacade forms
) : Slice<ShowApplication.Input, ShowApplication.Output>
{
    /// <param name="Room">The room that might be offered, with the dates of the stay.</param>
    public sealed record Input(ApplicationId Id, ResourceId? Room = null, LocalDate? From = null, LocalDate? Until = null);

    /// <param name="Answers">The answers; null if nothing was asked or they have been deleted.</param>
    /// <param name="Plans">The plans that can be offered; the residency's own first.</param>
    /// <param name="Rooms">Residency rooms that can be offered.</param>
    /// <param name="FirstDay">The suggested first day: from the answers if they name one.</param>
    /// <param name="Quote">The price of the stay in the query.</param>
    /// <param name="Wrong">The errors that prevent that stay.</param>
    public sealed record Output(
        Application Application,
        ApplicationAnswers? Answers,
        Residency Residency,
        PersonCard? Person,
        IReadOnlyList<ApplicationReview> Reviews,
        IReadOnlyDictionary<PersonId, PersonCard> People,
        OfferView? Offer,
        Deposit? Deposit,
        IReadOnlyList<Plan> Plans,
        IReadOnlyList<Resource> Rooms,
        IReadOnlyList<ResidencyAgreement> Agreements,
        bool MayAdmit,
        LocalDate Today,
        LocalDate FirstDay,
        bool Wished,
        Input Typed,
        Quote? Quote,
        [property: System.Text.Json.Serialization.JsonIgnore] IReadOnlyList<Error> Wrong
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ApplicationStore(work, clock);
        // An application that was never sent is visible only to its author.
        if (await store.Find(input.Id, stop) is not { SubmittedAt: not null } application)
            return new NotFound();
        var residency = (await new ResidencyStore(work, clock).Find(application.Residency, stop))!;
        var reviews = await store.Reviews(application.Id, stop);
        var named = await people.Named([application.Person, .. reviews.Select(r => r.Reviewer)], stop);
        var answers = application.Submission is { } submission
            ? ApplicationAnswers.Of(await forms.Read(submission, caller.Person, stop), caller.Language)
            : null;
        var admits = caller.May(ResidenciesModule.Admit);
        var today = clock.Today(caller.Community.Zone);
        var (firstDay, wished) = OfferResidency.FirstDay(answers?.Days ?? [], residency, today);
        var price = await Price(input, application, residency, caller, today, stop);
        return new Output(
            application,
            answers,
            residency,
            named.GetValueOrDefault(application.Person),
            reviews,
            named,
            await OfferView.Of(application, work, clock, sites, stop),
            (await new DepositStore(work, clock).Of(application.Person, stop)).Find(d => d.Application == application.Id),
            residency.Plan is { } own ? [.. (await new PlansFacade(work, clock).Offers(stop)).OrderBy(p => p.Id != own)] : [],
            residency.Plan is null ? await ShowResidency.Rooms(allResources, residency.Site, stop) : [],
            await new ResidencyAgreementStore(work, clock).Agreements(residency.Id, stop),
            admits,
            today,
            firstDay,
            wished,
            input,
            price is { Failed: false } quote ? quote.Value : null,
            price?.Errors ?? []
        );
    }

    /// <returns>The price or an error; null if no price was asked for.</returns>
    private async Task<Outcome<Quote>?> Price(
        Input input,
        Application application,
        Residency residency,
        Caller caller,
        LocalDate today,
        CancellationToken stop
    )
    {
        if (!caller.May(ResidenciesModule.Admit) || !application.Waits || residency.Plan is not null || input.Room is not { } room)
            return null;
        return OfferResidency.CheckDays(residency, input.From, input.Until, today).ToList() is { Count: > 0 } wrong
            ? wrong
            : await OfferResidency.Price(
                work,
                outbox,
                clock,
                residency,
                room,
                input.From!.Value,
                input.Until!.Value,
                caller.Community,
                stop
            );
    }
}
