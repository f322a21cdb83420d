namespace Juluo.Residencies;

/// <summary>GET /me/applications/{id} — shows an application of the caller: the answers, a link to continue while it is a draft, and then the outcome; with an offer, the text to sign.</summary>
[Get("/me/applications/{id}", Requires.SignIn, Page = typeof(MyApplicationPage))]
public sealed class ShowMyApplication(UnitOfWork work, Clock clock, Sites sites, PeopleFacade people, FormsFacade forms)
    : Slice<ShowMyApplication.Input, ShowMyApplication.Output>
{
    public sealed record Input(ApplicationId Id);

    /// <param name="Answers">The answers so far, or as sent; null if nothing was asked or they have been deleted.</param>
    /// <param name="Asks">True if the residency has questions, so that the application is sent as a form.</param>
    /// <param name="Open">True if it can be continued and sent.</param>
    /// <param name="Names">The names of the applicant, one of which signs an offer.</param>
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
