namespace Juluo.Programmes;

/// <summary>Among what one can answer or apply for: the programmes that are open, by their deadlines.</summary>
[Named("open-programmes")]
[Widget(ListBriefs.Dashboard, Requires.Nothing, typeof(OpenProgrammesWidget), 30)]
public sealed class OpenProgrammes(UnitOfWork work, Clock clock, OrganisationsFacade organisations) : Slice<Nothing, OpenProgrammes.Output>
{
    private const int Most = 5;
    private const int MostRead = 100;

    /// <param name="More">How many more are open.</param>
    public sealed record Output(IReadOnlyList<Programme> Programmes, int More, bool MayPost);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var today = clock.Today(caller.Community.Zone);
        var all = (await new ProgrammeStore(work, clock).All(caller.Person, caller.May(ProgrammeRights.See), MostRead, stop)).FindAll(p =>
            p.IsOpen(today)
        );
        // Members find the way to post the first one; visitors find nothing.
        return all.Count == 0 && !caller.May(ProgrammeRights.Post)
            ? new NotFound()
            : new Output(
                await Programme.WithFunders([.. all.Take(Most)], organisations, stop),
                Math.Max(0, all.Count - Most),
                caller.May(ProgrammeRights.Post)
            );
    }
}
