namespace Juluo.Casework;

/// <summary>
/// GET /cases/{id} — shows a case to caseworkers: the applicant, promises, messages, requested documents and possible next steps. Each view is recorded, and the applicant sees who looked. The answers
/// are on a separate page.
/// </summary>
[Get("/cases/{id}", CaseworkRights.TakePart, Page = typeof(CasePage))]
public sealed class ShowCase(
    UnitOfWork work,
    Clock clock,
    CaseSeal seal,
    ServicesFacade services,
    FormsFacade forms,
    PeopleFacade people,
    Catalogue catalogue,
    RoomsFacade rooms,
    Mailer mailer,
    Texter texter,
    DashboardWidgets widgets
) : Slice<ShowCase.Input, ShowCase.Output>
{
    /// <param name="Template">The name of a message template to start from.</param>
    /// <param name="Find">A part of a professional's name, to search.</param>
    public sealed record Input(CaseId Id, string? Template = null, string? Find = null);

    /// <param name="Alike">Other cases with the same email address, phone number, or name and date of birth.</param>
    /// <param name="Documents">The documents that the form asks for: written value and label.</param>
    /// <param name="Absent">The missing documents, without a single page so far: those the form requires and those requested later.</param>
    /// <param name="Reached">True if emails or text messages reach the applicant.</param>
    /// <param name="Late">The reason for which it is late, or null.</param>
    /// <param name="Text">The text of the chosen template.</param>
    /// <param name="Otherwise">True if the proposed decision contradicts the service's rules.</param>
    /// <param name="Confirms">True if the caller may confirm the proposal; if two people must decide, the proposer may not.</param>
    /// <param name="People">The people named on the page, by key.</param>
    /// <param name="Widgets">Widgets of other modules about the case.</param>
    public sealed record Output(
        Case Case,
        CaseReach Reach,
        LocalizedText Service,
        LocalizedText? Office,
        [property: JsonIgnore] CaseContact? Contact,
        [property: JsonIgnore] bool Reached,
        CaseLateness? Late,
        string? Reason,
        bool Otherwise,
        bool Confirms,
        IReadOnlyList<CaseMessage> Thread,
        IReadOnlyList<DocumentRequest> Requests,
        [property: JsonIgnore] IReadOnlyList<(string Value, LocalizedText Label)> Documents,
        [property: JsonIgnore] IReadOnlyList<LocalizedText> Absent,
        IReadOnlyList<CaseAppointment> Appointments,
        IReadOnlyList<HandOff> HandOffs,
        IReadOnlyList<CaseStep> Steps,
        IReadOnlyList<CaseEvent> Events,
        IReadOnlyList<Case> Alike,
        IReadOnlyDictionary<PersonId, PersonCard> People,
        IReadOnlyList<OfficePerson> Team,
        IReadOnlyList<Office> Offices,
        IReadOnlyList<string> Templates,
        string? Template,
        string? Text,
        string? Find,
        IReadOnlyList<PersonCard> Found,
        [property: JsonIgnore] IReadOnlyList<Resource> Rooms,
        LocalDate Today,
        [property: JsonIgnore] IReadOnlyList<DashboardView.Filled> Widgets
    );

    private const int MostFound = 10;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var cases = new CaseStore(work, clock, seal);
        var reader = new CaseReader(work, cases);
        if (await reader.Find(input.Id, caller, stop) is not { } held)
            return new NotFound();
        var (one, reach) = held;
        var offices = new OfficeStore(work, clock);
        var contact = await cases.Contact(one.Id, stop);
        var thread = new ThreadStore(work, clock, seal);
        var messages = await thread.Of(one.Id, stop);
        // Name, address and messages are stored encrypted; each view of them is recorded.
        await new CaseLog(work, clock).Looked(one.Id, caller.Self, CaseLog.Case, stop);
        if (reach.Works && caller.SeeingAs is null)
            await thread.Read(one.Id, inbound: true, stop);
        var handOffs = await new HandOffStore(work, clock, seal).Of(one.Id, stop);
        var appointments = await new CaseAppointmentStore(work, clock).Of(one.Id, stop);
        var events = await new CaseLog(work, clock).Of(one.Id, stop);
        var team = one.Office is { } at ? await offices.People(at, stop) : [];
        var alike = new List<Case>();
        foreach (var other in await cases.Alike(one.Id, stop))
            if ((await reader.Reach(other, caller.Self, caller, stop)).Sees)
                alike.Add(other);
        var named = await people.Named(
            [
                .. messages
                    .Select(m => m.Person)
                    .Concat(handOffs.Select(h => (PersonId?)h.Person))
                    .Concat(appointments.Select(a => a.Person))
                    .Concat(events.Select(e => e.Person))
                    .Concat(team.Select(t => (PersonId?)t.Person))
                    .Append(one.AssignedTo)
                    .Append(one.ProposedBy)
                    .Append(one.DecidedBy)
                    .OfType<PersonId>()
                    .Distinct(),
            ],
            stop
        );
        var all = await offices.All(stop);
        var requests = await new DocumentRequestStore(work, clock, seal).Of(one.Id, stop);
        var read = await forms.Read(one.Submission, null, stop);
        var today = clock.Today(caller.Community.Zone);
        return new Output(
            one,
            reach,
            (await services.Titles(stop))[one.Service],
            all.Find(o => o.Id == one.Office)?.Name,
            contact,
            contact?.NewsTo(mailer, texter) is not null,
            LineOf(one).Late(today, caller.Community.Zone, await BusinessDays.Around(today, work, clock, stop)),
            await cases.Reason(one.Id, stop),
            one.State == CaseState.Proposed && events.Find(e => e.Kind is "proposed" or CaseLog.Otherwise)?.Kind == CaseLog.Otherwise,
            Decision.Confirms(one, reach, caller.Self),
            messages,
            requests,
            [.. Documents(read).Select(d => (d.Value, d.Label))],
            [
                .. Documents(read)
                    .Where(d => requests.Any(r => r.Waits && r.Document == d.Value) || (d.Wanted && !d.Came))
                    .Select(d => d.Label),
            ],
            appointments,
            handOffs,
            await new StepStore(work, clock).Of(one.Id, stop),
            events,
            alike,
            named,
            [.. team.Where(t => named.ContainsKey(t.Person))],
            reach.Routes ? [.. all.Where(o => o.ClosedAt is null && o.Id != one.Office)] : [],
            reach.Works ? MessageTemplate.For(one.State) : [],
            input.Template,
            MessageTemplate.Text(
                input.Template,
                one,
                contact,
                catalogue,
                caller.Community,
                caller.Name,
                clock.Today(caller.Community.Zone)
            ),
            FormText.Some(input.Find),
            await Professionals(input.Find, stop),
            reach.Works ? await rooms.Rooms(stop) : [],
            clock.Today(caller.Community.Zone),
            await widgets.Fill(CaseworkWidgets.Case, new OfCase(one), caller, stop)
        );
    }

    private static CaseLine LineOf(Case one) =>
        new(
            one.Id,
            one.Number,
            one.Service,
            one.State,
            one.Office,
            one.AssignedTo,
            one.Language,
            one.SentAt,
            one.AnswerBy,
            one.AnsweredAt,
            one.TouchedAt,
            one.DecideBy,
            0
        );

    // The documents that the form asks for, without answers.
    private static IEnumerable<(string Value, LocalizedText Label, bool Wanted, bool Came)> Documents(ReadSubmission? read) =>
        from question in read?.Definition.Questions ?? []
        where question.TakesFiles
        from document in question.Documents
        let whole = document.Name.Length == 0
        select (
            whole ? question.Name : $"{question.Name}/{document.Name}",
            whole ? question.Label.Localized() : document.Label.Localized(),
            question.Required && read!.Answers[question.Name] is not null,
            read!.Documents.Any(d => d.Question == question.Name && d.Item == document.Name)
        );

    private async Task<List<PersonCard>> Professionals(string? find, CancellationToken stop) =>
        FormText.Some(find) is { } name
            ?
            [
                .. (await people.All(stop))
                    .Where(p =>
                        p.Here
                        && (
                            p.Name.Contains(name, StringComparison.OrdinalIgnoreCase)
                            || p.LatinName?.Contains(name, StringComparison.OrdinalIgnoreCase) == true
                            || p.Trade?.Name.In(Languages.Chinese).Contains(name, StringComparison.OrdinalIgnoreCase) == true
                            || p.Trade?.Name.In(Languages.English).Contains(name, StringComparison.OrdinalIgnoreCase) == true
                        )
                    )
                    .OrderBy(p => p.Name, StringComparer.Ordinal)
                    .Take(MostFound),
            ]
            : [];
}
