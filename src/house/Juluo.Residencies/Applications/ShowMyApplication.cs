namespace Juluo.Residencies;

/// <summary>GET /me/applications/{id} — shows an application of the caller: the form while it can be changed, then what came of it; with an offer, the text that is signed.</summary>
[Get("/me/applications/{id}", Requires.SignIn, Page = typeof(MyApplicationPage))]
public sealed class ShowMyApplication(UnitOfWork work, Clock clock, Sites sites, PeopleFacade people)
    : Slice<ShowMyApplication.Input, ShowMyApplication.Output>
{
    public sealed record Input(ApplicationId Id);

    /// <param name="Questions">What is asked today; empty once nothing can be changed.</param>
    /// <param name="Asked">All questions that were ever asked, in both languages.</param>
    /// <param name="Open">Whether it can be changed and sent.</param>
    /// <param name="Names">The names of the applicant: an offer is signed with one of them.</param>
    public sealed record Output(
        Application Application,
        Residency Residency,
        IReadOnlyList<ResidencyQuestion> Questions,
        IReadOnlyList<ResidencyQuestion> Asked,
        IReadOnlyList<string> Names,
        bool Open,
        OfferView? Offer,
        Deposit? Deposit,
        LocalDate Today
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ApplicationStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } application || application.Person != caller.Self)
            return new NotFound();
        var residency = (await new ResidencyStore(work, clock).Find(application.Residency, stop))!;
        var today = clock.Today(caller.Community.Zone);
        var open = application.CanChange && residency.IsOpen(today);
        var texts = new ResidencyTextStore(work, clock);
        return new Output(
            application,
            residency,
            open ? await texts.Questions(residency.Id, stop) : [],
            await texts.Asked(residency.Id, stop),
            application.State == ApplicationState.Offered ? await people.NamesOf(caller.Self, stop) : [],
            open,
            await OfferView.Of(application, work, clock, sites, stop),
            (await new DepositStore(work, clock).Of(caller.Self, stop)).Find(d => d.Application == application.Id),
            today
        );
    }
}
