namespace Juluo.Casework;

/// <summary>
/// GET /submissions/{id}/case — shows the applicant the status of an application: its state, what happens next and when, requests to them, messages, who works on it, and who viewed
/// their answers.
/// </summary>
[Get("/submissions/{id}/case", Requires.Nothing, Page = typeof(MyCasePage))]
public sealed class ShowMyCase(
    UnitOfWork work,
    Clock clock,
    CaseSeal seal,
    FormsFacade forms,
    ServicesFacade services,
    PeopleFacade people,
    Mailer mailer,
    Texter texter
) : Slice<ShowMyCase.Input, ShowMyCase.Output>
{
    public sealed record Input(SubmissionId Id);

    /// <param name="State">The state as shown to the applicant: one that was just sent counts as received.</param>
    /// <param name="Requests">The requested documents with their labels.</param>
    /// <param name="Owed">True if documents are still due, as announced when it was sent.</param>
    /// <param name="Unreached">True if the applicant gave no address to which news can be sent.</param>
    /// <param name="NothingIsSent">True if there is neither a mail server nor an SMS gateway, so another address wouldn't help.</param>
    /// <param name="NewsTo">The masked address that gets news, or null.</param>
    /// <param name="Closes">True if access comes from a visitor's browser, possibly a shared one, and can be closed.</param>
    /// <param name="OpensAgain">True if it can be opened again by a code sent to the applicant.</param>
    /// <param name="Decision">The decision, or null if there is none yet.</param>
    public sealed record Output(
        SubmissionId Id,
        string Number,
        LocalizedText Service,
        string? ServiceEs,
        CaseState State,
        Instant SentAt,
        LocalDate? AnswerBy,
        LocalDate? DecideBy,
        bool Answered,
        CaseState? Decision,
        string? Reason,
        LocalizedText? Office,
        [property: JsonIgnore] PersonCard? Person,
        IReadOnlyList<Asked> Requests,
        bool Owed,
        IReadOnlyList<CaseMessage> Thread,
        IReadOnlyList<CaseAppointment> Appointments,
        IReadOnlyList<HandOff> HandOffs,
        IReadOnlyList<CaseStep> Steps,
        IReadOnlyList<CaseLook> Looks,
        [property: JsonIgnore] IReadOnlyDictionary<PersonId, PersonCard> People,
        [property: JsonIgnore] Instant Now,
        [property: JsonIgnore] bool Unreached,
        [property: JsonIgnore] bool NothingIsSent,
        string? NewsTo,
        [property: JsonIgnore] bool Closes,
        [property: JsonIgnore] bool OpensAgain
    );

    /// <param name="Label">The document's label in the form.</param>
    public sealed record Asked(DocumentRequest Request, string Label);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var cases = new CaseStore(work, clock, seal);
        if (await new PortalReader(cases, forms).Find(input.Id, caller, stop) is not var (one, read))
            return await forms.Held(input.Id, caller, stop) is null ? FormsFacade.NotHeld(caller) : new NotFound();
        var thread = new ThreadStore(work, clock, seal);
        var messages = await thread.Of(one.Id, stop);
        await thread.Read(one.Id, inbound: false, stop);
        var appointments = await new CaseAppointmentStore(work, clock).Of(one.Id, stop);
        var handOffs = await new HandOffStore(work, clock, seal).Of(one.Id, stop);
        var looks = await new CaseLog(work, clock).Looks(one.Id, stop);
        var named = await people.Named(
            [
                .. messages
                    .Select(m => m.Person)
                    .Concat(appointments.Select(a => a.Person))
                    .Concat(handOffs.Select(h => (PersonId?)h.Person))
                    .Concat(looks.Select(l => l.Person))
                    .Append(one.AssignedTo)
                    .OfType<PersonId>()
                    .Distinct(),
            ],
            stop
        );
        var language = read.Definition.LanguageFor(read.Language ?? caller.Language);
        var requests = await new DocumentRequestStore(work, clock, seal).Of(one.Id, stop);
        var contact = await cases.Contact(one.Id, stop);
        var news = contact?.NewsTo(mailer, texter);
        return new Output(
            input.Id,
            one.Number,
            (await services.Titles(stop))[one.Service],
            await services.TitleIn(one.Service, "es", stop),
            one.State switch
            {
                CaseState.Begun => CaseState.Received,
                // A proposal isn't shown to the applicant until confirmed.
                CaseState.Proposed => CaseState.InReview,
                var state => state,
            },
            read.SentAt!.Value,
            one.AnswerBy,
            one.DecideBy,
            one.AnsweredAt is not null,
            one.State is CaseState.Granted or CaseState.Refused ? one.State : null,
            one.State is CaseState.Granted or CaseState.Refused or CaseState.Closed ? await cases.Reason(one.Id, stop) : null,
            one.Office is { } office ? (await new OfficeStore(work, clock).Find(office, stop))?.Name : null,
            one.AssignedTo is { } person ? named.GetValueOrDefault(person) : null,
            [.. requests.Where(r => r.Waits).Select(r => new Asked(r, Label(read.Definition, r, language)))],
            read.Answers.Any(a => a.Value is SaidFiles { Later: true }),
            messages,
            appointments,
            handOffs,
            await new StepStore(work, clock).Of(one.Id, stop),
            looks,
            named,
            clock.Now,
            // Unknown until the application is received.
            contact is not null
                && news is null,
            !mailer.Offered && !texter.Offered,
            news?.Hinted,
            read.Person is null,
            new[] { contact ?? CaseContact.Of(read.Answers), read.Contact is { } saved ? CaseContact.Typed(saved) : null }.Any(c =>
                c?.NewsTo(mailer, texter) is not null
            )
        );
    }

    private static string Label(FormDefinition form, DocumentRequest request, string language) =>
        form.Question(request.Question) is { } question
            ? question.Documents.FirstOrDefault(d => d.Name == request.Item) is { Name.Length: > 0 } document
                ? document.Label.In(language)
                : question.Label.In(language)
            : request.Question;
}
