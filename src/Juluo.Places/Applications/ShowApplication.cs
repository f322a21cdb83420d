using Juluo.Kernel;
using Juluo.People;
using NodaTime;

namespace Juluo.Places;

/// <summary>GET /applications/{id} — an application for whoever reviews it: answers, what reviewers think, and the decision.</summary>
[Get("/applications/{id}", PlacesRoom.Review, Page = typeof(ApplicationPage))]
public sealed class ShowApplication(Work work, Clock clock, Sites sites, PeopleDirectory people)
    : Slice<ShowApplication.Input, ShowApplication.Output>
{
    public sealed record Input(ApplicationId Id);

    /// <param name="Plans">What can be offered; the residency's own first.</param>
    /// <param name="Rooms">Residency rooms that can be offered.</param>
    public sealed record Output(
        Application Application,
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
        LocalDate Today
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var book = new ApplicationBook(work, clock);
        // What was never sent is its writer's alone.
        if (await book.Find(input.Id, stop) is not { SubmittedAt: not null } application)
            return new NotFound();
        var residency = (await new ResidencyBook(work, clock).Find(application.Residency, stop))!;
        var reviews = await book.Reviews(application.Id, stop);
        var named = await people.Named([application.Person, .. reviews.Select(r => r.Reviewer)], stop);
        var admits = caller.May(PlacesRoom.Admit);
        return new Output(
            application,
            residency,
            named.GetValueOrDefault(application.Person),
            reviews,
            named,
            await OfferView.Of(application, work, clock, sites, stop),
            (await new DepositBook(work, clock).Of(application.Person, stop)).Find(d => d.Application == application.Id),
            residency.Plan is { } own
                ? [.. (await new PlanCatalogue(work, clock).All(retired: false, stop)).OrderBy(p => p.Id != own)]
                : [],
            residency.Plan is null ? await ShowResidency.Rooms(work, clock, residency.Site, stop) : [],
            await new ResidencyTextBook(work, clock).Agreements(residency.Id, stop),
            admits,
            clock.Today(caller.Community.Zone)
        );
    }
}
