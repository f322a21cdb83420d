namespace Juluo.HelpDirectory;

/// <summary>GET /help/{id} — shows an entry: the help, places and hours, the people it is for, the cost, items to bring, and when it was last checked.</summary>
[Get("/help/{id}", Requires.Nothing, Page = typeof(HelpEntryPage), InFurtherLanguages = true)]
public sealed class ShowHelpEntry(UnitOfWork work, Clock clock, ServicesFacade services) : Slice<ShowHelpEntry.Input, ShowHelpEntry.Output>
{
    public sealed record Input(HelpEntryId Id);

    /// <param name="Today">Today's hours; empty if it is closed today.</param>
    /// <param name="Opens">The next day on which it is open.</param>
    /// <param name="Check">Our open service with an eligibility check for it.</param>
    /// <param name="Corrections">The number of undecided reports of mistakes, for people who decide on them.</param>
    public sealed record Output(
        HelpEntry Entry,
        bool OpenNow,
        LocalDate Today,
        LocalDate? Opens,
        string? OpensHours,
        bool IsStale,
        ServiceId? Check,
        int Corrections,
        bool MayManage
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var manages = caller.May(HelpRights.Manage);
        if (
            await new HelpEntryStore(work, clock).Find(input.Id, stop) is not { } document
            || (document.State == HelpState.Closed && !manages)
        )
            return new NotFound();
        var entry = document.Entry();
        var now = clock.Now.InZone(caller.Community.Zone).LocalDateTime;
        var opens = entry.State == HelpState.Active ? HelpHours.Next(entry.AllHours, now) : null;
        var check =
            entry.Check is { } id && await services.Find(id, caller, stop) is { State: ServiceState.Open, Rules: not null } service
                ? service.Id
                : (ServiceId?)null;
        return new Output(
            entry,
            entry.State == HelpState.Active && HelpHours.OpenAt(entry.AllHours, now),
            now.Date,
            opens,
            opens is { } day ? HoursText.Write(HelpHours.On(entry.AllHours, day)) : null,
            entry.IsStale(now.Date),
            check,
            manages ? await new CorrectionStore(work, clock).Waiting(entry.Id, stop) : 0,
            manages
        );
    }
}
