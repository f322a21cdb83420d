namespace Juluo.Casework;

/// <summary>
/// GET /submissions/{id}/case — shows the applicant what becomes of an application: how far it is, what happens next and when, what is asked of them, what was written, who works on it, and who looked at
/// what they answered.
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

    /// <param name="State">As the applicant reads it: one that was just sent is received.</param>
    /// <param name="Requests">Documents that are asked for, with what they are called.</param>
    /// <param name="Owed">Documents are still to come, as was said when it was sent.</param>
    /// <param name="Unreached">They gave no address that news of it could be sent to.</param>
    /// <param name="NothingIsSent">There is neither a mail server nor a gateway: another address would not help.</param>
    /// <param name="NewsTo">Where news of it goes, in part; null: nowhere.</param>
    /// <param name="Closes">A visitor's browser holds it, which may be one that others use too.</param>
    /// <param name="OpensAgain">By a code, which reaches them.</param>
    /// <param name="Decision">What was decided; null: nothing yet.</param>
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

    /// <param name="Label">What the form calls it.</param>
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
                // That a decision waits for a second person is no news yet.
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
            // Until it is received it is not known.
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
