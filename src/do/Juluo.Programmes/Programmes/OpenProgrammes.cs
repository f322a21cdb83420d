namespace Juluo.Programmes;

/// <summary>The widget on the page of opportunities with open programmes, by deadline.</summary>
[Named("open-programmes")]
[Widget(ListBriefs.Dashboard, Requires.Nothing, typeof(OpenProgrammesWidget), 30)]
public sealed class OpenProgrammes(UnitOfWork work, Clock clock, OrganisationsFacade organisations) : Slice<Nothing, OpenProgrammes.Output>
{
    private const int Most = 5;
    private const int MostRead = 100;

    /// <param name="More">The number of open programmes not shown.</param>
    public sealed record Output(IReadOnlyList<Programme> Programmes, int More, bool MayPost);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var today = clock.Today(caller.Community.Zone);
        var all = (await new ProgrammeStore(work, clock).All(caller.Person, caller.May(ProgrammeRights.See), MostRead, stop)).FindAll(p =>
            p.IsOpen(today)
        );
        // Members who can post see the link to post the first programme; for visitors, the widget is hidden.
        return all.Count == 0 && !caller.May(ProgrammeRights.Post)
            ? new NotFound()
            : new Output(
                await Programme.WithFunders([.. all.Take(Most)], organisations, stop),
                Math.Max(0, all.Count - Most),
                caller.May(ProgrammeRights.Post)
            );
    }
}
