namespace Juluo.Mentoring;

/// <summary>The widget on the home page with mentorships to answer, referrals to agree to, and appointments of the next seven days.</summary>
[Named("mentoring-at-home")]
[Widget(Dashboard.Home, MentoringRights.TakePart, typeof(MentoringAtHomeWidget), 32)]
public sealed class MentoringAtHome(UnitOfWork work, Clock clock, PeopleFacade people, OfficeHoursFacade officeHours)
    : Slice<Nothing, MentoringAtHome.Output>
{
    private const int Urgent = 6;
    private static readonly Duration Soon = Duration.FromDays(7);

    /// <param name="Today">True if one of the appointments is today.</param>
    public sealed record Output(
        IReadOnlyList<Mentorship> Waiting,
        IReadOnlyList<Referral> Referrals,
        IReadOnlyList<Appointment> Appointments,
        bool Today,
        IReadOnlyDictionary<PersonId, PersonCard> People,
        PersonId Self
    ) : IHeadline, IPlacedWidget
    {
        public string? Headline(Words words) =>
            Waiting.Count > 0 ? words.Say("mentoring.home.waiting", new { count = Waiting.Count })
            : Referrals.Count > 0 ? words.Say("mentoring.home.referral", new { count = Referrals.Count })
            : Today ? words["mentoring.home.today"]
            : null;

        public int Order(Caller reader, int declared) => Waiting.Count + Referrals.Count > 0 || Today ? Urgent : declared;
    }

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var waiting = (await new MentorshipStore(work, clock).Of(caller.Self, stop)).FindAll(m => m.WaitsFor(caller.Self));
        var referrals = await officeHours.WaitingFor(caller.Self, stop);
        var appointments = (await officeHours.Coming(caller.Self, stop)).FindAll(a => a.StartsAt <= clock.Now + Soon);
        if (waiting.Count + referrals.Count + appointments.Count == 0)
            return new NotFound();
        var zone = caller.Community.Zone;
        var cards = await people.Named(
            [.. waiting.Select(m => m.Other(caller.Self)).Concat(appointments.Select(a => a.Other(caller.Self))).Distinct()],
            stop
        );
        return new Output(
            [.. waiting.Where(m => cards.ContainsKey(m.Other(caller.Self)))],
            referrals,
            [.. appointments.Where(a => cards.ContainsKey(a.Other(caller.Self)))],
            appointments.Exists(a => a.StartsAt.InZone(zone).Date == clock.Today(zone)),
            cards,
            caller.Self
        );
    }
}
