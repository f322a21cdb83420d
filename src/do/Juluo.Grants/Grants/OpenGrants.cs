namespace Juluo.Grants;

/// <summary>The widget on the page of opportunities with open grants, by deadline.</summary>
[Named("open-programmes")]
[Widget(ListBriefs.Dashboard, Requires.Nothing, typeof(OpenGrantsWidget), 30)]
public sealed class OpenGrants(UnitOfWork work, Clock clock, OrganisationsFacade organisations) : Slice<Nothing, OpenGrants.Output>
{
    private const int Most = 5;
    private const int MostRead = 100;

    /// <param name="More">The number of open grants not shown.</param>
    public sealed record Output(IReadOnlyList<Grant> Programmes, int More, bool MayPost);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var today = clock.Today(caller.Community.Zone);
        var all = (await new GrantStore(work, clock).All(caller.Person, caller.May(GrantRights.See), MostRead, stop)).FindAll(p =>
            p.IsOpen(today)
        );
        // Members who can post see the link to post the first grant; for visitors, the widget is hidden.
        return all.Count == 0 && !caller.May(GrantRights.Post)
            ? new NotFound()
            : new Output(
                await Grant.WithFunders([.. all.Take(Most)], organisations, stop),
                Math.Max(0, all.Count - Most),
                caller.May(GrantRights.Post)
            );
    }
}
