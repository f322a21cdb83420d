namespace Juluo.Grants;

/// <summary>The widget on the home page with the reader's drafts, the days left for each, and applications that await a decision.</summary>
[Named("my-applications-at-home")]
[Widget(Dashboard.Home, GrantRights.Apply, typeof(MyApplicationsAtHomeWidget), 32)]
public sealed class MyApplicationsAtHome(UnitOfWork work, Clock clock) : Slice<Nothing, MyApplicationsAtHome.Output>
{
    private const int Urgent = 7;
    private const int UrgentDays = 3;

    public sealed record Output(IReadOnlyList<GrantApplication> Applications, LocalDate Today) : IHeadline, IPlacedWidget
    {
        private int Due => Applications.Count(a => a.State == GrantApplicationState.Draft && a.ClosesOn <= Today.PlusDays(UrgentDays));

        public string? Headline(Words words) => Due > 0 ? words.Say("programmes.home.due", new { count = Due }) : null;

        public int Order(Caller reader, int declared) => Due > 0 ? Urgent : declared;
    }

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var today = clock.Today(caller.Community.Zone);
        var open = (await new GrantApplicationStore(work, clock).Of(caller.Self, stop)).FindAll(a =>
            a.State == GrantApplicationState.Applied || (a.State == GrantApplicationState.Draft && a.ClosesOn >= today)
        );
        return open.Count == 0 ? new NotFound() : new Output(open, today);
    }
}
