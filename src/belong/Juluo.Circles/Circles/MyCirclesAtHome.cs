namespace Juluo.Circles;

/// <summary>At home: ballots that wait for me, and the next meetings of my circles.</summary>
[Named("my-circles-at-home")]
[Widget(Dashboard.Home, Requires.SignIn, typeof(MyCirclesAtHomeWidget), 5)]
public sealed class MyCirclesAtHome(UnitOfWork work, Clock clock) : Slice<Nothing, MyCirclesAtHome.Output>
{
    private const int MostMeetings = 3;

    public sealed record Output(IReadOnlyList<Decision> Waiting, IReadOnlyList<Meeting> Meetings);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var waiting = await new DecisionStore(work, clock).Waiting(caller.Self, stop);
        var meetings = await new MeetingStore(work, clock).Next(caller.Self, null, MostMeetings, stop);
        return waiting.Count + meetings.Count == 0 ? new NotFound() : new Output(waiting, meetings);
    }
}
