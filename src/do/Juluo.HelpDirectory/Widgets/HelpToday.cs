namespace Juluo.HelpDirectory;

/// <summary>The widget on the daily page of people who manage the directory: undecided reports of mistakes, and entries that have not been checked for half a year.</summary>
[Named("help-today")]
[Widget(Dashboard.Today, HelpRights.Manage, typeof(HelpTodayWidget), 142)]
public sealed class HelpToday(UnitOfWork work, Clock clock) : Slice<Nothing, HelpToday.Output>
{
    public sealed record Output(int Waiting, int Stale);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var before = NodaTime.Text.LocalDatePattern.Iso.Format(clock.Today(caller.Community.Zone).PlusMonths(-HelpEntry.StaleMonths));
        return new Output(
            await new CorrectionStore(work, clock).Waiting(stop),
            await work.Find<int>(
                $"""
                select count(*)::int from helpdirectory.entry where community_id = {work.Community} and status in ('active', 'temporarily closed')
                  and (checked_on is null or checked_on < {before})
                """,
                stop
            )
        );
    }
}
