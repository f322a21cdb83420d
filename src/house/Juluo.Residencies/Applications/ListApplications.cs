namespace Juluo.Residencies;

/// <summary>GET /applications — lists the applications, by state and by residency.</summary>
[Get("/applications", ResidenciesModule.Review, Page = typeof(ApplicationsPage))]
public sealed class ListApplications(UnitOfWork work, Clock clock, PeopleFacade people)
    : Slice<ListApplications.Input, ListApplications.Output>
{
    private const int Most = 300;

    /// <param name="State">The state; null for applications that wait.</param>
    public sealed record Input(ApplicationState? State = null, ResidencyId? Residency = null);

    public sealed record Output(
        IReadOnlyList<Application> Applications,
        IReadOnlyDictionary<PersonId, PersonCard> People,
        IReadOnlyDictionary<ApplicationId, IReadOnlyList<ReviewMark>> Marks,
        IReadOnlyDictionary<ApplicationState, int> Counts,
        IReadOnlyList<Residency> Residencies,
        Input Asked
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ApplicationStore(work, clock);
        var found = await store.Sent(input.State, input.Residency, Most, stop);
        var marks = await store.Marks([.. found.Select(a => a.Id)], stop);
        return new Output(
            found,
            await people.Named([.. found.Select(a => a.Person).Distinct()], stop),
            marks.ToDictionary(m => m.Key, IReadOnlyList<ReviewMark> (m) => [.. m.Order()]),
            await store.Counts(input.Residency, stop),
            await new ResidencyStore(work, clock).All(stop),
            input
        );
    }
}
