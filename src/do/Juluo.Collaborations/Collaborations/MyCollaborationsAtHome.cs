namespace Juluo.Collaborations;

/// <summary>The widget on the home page with the caller's running collaborations, their early warnings, and agreements to sign.</summary>
[Named("my-collaborations-at-home")]
[Widget(Dashboard.Home, CollaborationRights.TakePart, typeof(MyCollaborationsAtHomeWidget), 31)]
public sealed class MyCollaborationsAtHome(UnitOfWork work, Clock clock, OrganisationsFacade organisations)
    : Slice<Nothing, MyCollaborationsAtHome.Output>
{
    private const int Urgent = 7;

    /// <param name="Warnings">The number of early warnings of each.</param>
    public sealed record Output(IReadOnlyList<Collaboration> Mine, IReadOnlyDictionary<CollaborationId, int> Warnings)
        : IHeadline,
            IPlacedWidget
    {
        private int ToSign => Mine.Count(c => c.ToSign);

        public string? Headline(Words words) => ToSign > 0 ? words.Say("collaborations.home.sign", new { count = ToSign }) : null;

        public int Order(Caller reader, int declared) => ToSign > 0 ? Urgent : declared;
    }

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var mine = (await new CollaborationStore(work, clock).All(caller.Self, member: false, stop)).FindAll(c =>
            c is { Mine: true, EndedAt: null }
        );
        if (mine.Count == 0)
            return new NotFound();
        var warnings = await new EarlyWarningReader(work, clock, organisations).Of(mine, stop);
        return new Output(mine, warnings.ToDictionary(w => w.Key, w => w.Value.Count));
    }
}
