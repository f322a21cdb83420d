namespace Juluo.Circles;

/// <summary>Home page widget: open votes of the caller, and the next meetings of their circles.</summary>
[Named("my-circles-at-home")]
[Widget(Dashboard.Home, Requires.SignIn, typeof(MyCirclesAtHomeWidget), 5)]
public sealed class MyCirclesAtHome(UnitOfWork work, Clock clock) : Slice<Nothing, MyCirclesAtHome.Output>
{
    private const int MostMeetings = 3;

    public sealed record Output(IReadOnlyList<Decision> Waiting, IReadOnlyList<Meeting> Meetings) : IHeadline, IPlacedWidget
    {
        private const int Later = 11;

        public string? Headline(Words words) =>
            Waiting.Count == 0 ? null : words.Say("circles.home.headline", new { count = Waiting.Count });

        /// <summary>Moves the widget up while votes are open; with meetings only, it is below bookings.</summary>
        public int Order(Caller reader, int declared) => Waiting.Count > 0 ? declared : Later;
    }

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var waiting = await new DecisionStore(work, clock).Waiting(caller.Self, stop);
        var meetings = await new MeetingStore(work, clock).Next(caller.Self, null, MostMeetings, stop);
        return waiting.Count + meetings.Count == 0 ? new NotFound() : new Output(waiting, meetings);
    }
}
