namespace Juluo.Talks;

/// <summary>On the page of an event: its talks and free slots; for its hosts, a link that opens some.</summary>
[Named("lineup-of-event")]
[Widget(Dashboard.Event, Requires.Nothing, typeof(LineupOfEventWidget), 20)]
internal sealed class LineupOfEvent(UnitOfWork work, Clock clock, PeopleFacade people) : Slice<OfEvent, LineupView>
{
    public override async Task<Outcome<LineupView>> Handle(OfEvent input, Caller caller, CancellationToken stop)
    {
        var view = await ShowLineup.Of(input.Event, work, clock, people, caller, stop);
        return view.Lineup is null && !view.MayChange ? new NotFound() : view;
    }
}
