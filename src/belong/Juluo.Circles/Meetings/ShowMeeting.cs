namespace Juluo.Circles;

/// <summary>GET /meetings/{id} — shows a meeting: its agenda, attendance, minutes and decisions.</summary>
[Get("/meetings/{id}", "people.see", Page = typeof(MeetingPage))]
public sealed class ShowMeeting(UnitOfWork work, Clock clock, PeopleFacade people, DashboardWidgets widgets)
    : Slice<ShowMeeting.Input, ShowMeeting.Output>
{
    public sealed record Input(MeetingId Id);

    /// <param name="Members">The people who can be marked as present: current members, and former ones already recorded.</param>
    /// <param name="ToApprove">The earlier meetings whose minutes need approval.</param>
    /// <param name="Widgets">Widgets of other modules.</param>
    public sealed record Output(
        Meeting Meeting,
        Circle Circle,
        CircleRights Rights,
        bool Over,
        IReadOnlyList<AgendaItem> Agenda,
        IReadOnlyList<PersonId> Members,
        IReadOnlyList<PersonId> Present,
        IReadOnlyList<Decision> Decisions,
        IReadOnlyList<Meeting> ToApprove,
        IReadOnlyDictionary<PersonId, string> Names,
        IReadOnlyList<DashboardView.Filled> Widgets
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new MeetingStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not var (meeting, circle))
            return new NotFound();
        var agenda = await store.Agenda(meeting.Id, stop);
        var members = (await store.Circles.Members(circle.Id, asking: false, stop)).ConvertAll(m => m.Person);
        var present = await store.Present(meeting.Id, stop);
        var all = await store.Of(circle.Id, stop);
        PersonId[] whom =
        [
            .. members,
            .. present,
            .. agenda.Select(i => i.By).OfType<PersonId>(),
            .. meeting.MinutesBy is { } by ? [by] : Array.Empty<PersonId>(),
        ];
        var names = (await people.Named(whom, stop)).ToDictionary(p => p.Key, p => p.Value.Name);
        var rights = CircleRights.Of(circle, caller);
        return new Output(
            meeting,
            circle,
            rights,
            meeting.At <= clock.Now,
            agenda,
            [.. members.Union(present)],
            present,
            await new DecisionStore(work, clock).In(meeting.Id, stop),
            [.. all.Where(m => m.At < meeting.At && m is { Minutes: not null, ApprovedAt: null, CancelledAt: null }).Reverse()],
            names,
            await widgets.Fill(OfMeeting.Dashboard, new OfMeeting(meeting, rights, members.Count), caller, stop)
        );
    }
}
