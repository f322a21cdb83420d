namespace Juluo.Residencies;

/// <summary>GET /me/applications/{id} — shows an application of the caller: what was answered, where it goes on while it is a draft, then what came of it; with an offer, the text that is signed.</summary>
[Get("/me/applications/{id}", Requires.SignIn, Page = typeof(MyApplicationPage))]
public sealed class ShowMyApplication(UnitOfWork work, Clock clock, Sites sites, PeopleFacade people, FormsFacade forms)
    : Slice<ShowMyApplication.Input, ShowMyApplication.Output>
{
    public sealed record Input(ApplicationId Id);

    /// <param name="Answers">So far, or as they were sent; null: nothing was asked, or they are not kept any more.</param>
    /// <param name="Asks">There are questions, which are answered and sent as a form.</param>
    /// <param name="Open">Whether it can be gone on with and sent.</param>
    /// <param name="Names">The names of the applicant: an offer is signed with one of them.</param>
    public sealed record Output(
        Application Application,
        Residency Residency,
        ApplicationAnswers? Answers,
        bool Asks,
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
        var open = application.State == ApplicationState.Draft && residency.IsOpen(today);
        var answers = application.Submission is { } submission
            ? ApplicationAnswers.Of(await forms.Held(submission, caller, stop), caller.Language)
            : null;
        return new Output(
            application,
            residency,
            answers,
            application.Submission is not null || (open && await ResidencyQuestions.Open(forms, residency, stop) is not null),
            application.State == ApplicationState.Offered ? await people.NamesOf(caller.Self, stop) : [],
            open,
            await OfferView.Of(application, work, clock, sites, stop),
            (await new DepositStore(work, clock).Of(caller.Self, stop)).Find(d => d.Application == application.Id),
            today
        );
    }
}
