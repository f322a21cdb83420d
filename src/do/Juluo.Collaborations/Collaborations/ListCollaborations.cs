namespace Juluo.Collaborations;

/// <summary>
/// GET /collaborations — lists the collaborations with agencies that the caller may see: running ones, then ended ones, the caller's own first in each. Visitors read the public ones.
/// </summary>
[Get("/collaborations", Requires.Nothing, Page = typeof(CollaborationsPage))]
public sealed class ListCollaborations(UnitOfWork work, Clock clock, OrganisationsFacade organisations)
    : Slice<Nothing, ListCollaborations.Output>
{
    /// <param name="Agencies">The agencies' names.</param>
    /// <param name="Warnings">The number of early warnings of each collaboration whose warnings the caller can read.</param>
    public sealed record Output(
        IReadOnlyList<Collaboration> Collaborations,
        IReadOnlyDictionary<OrganisationId, LocalizedText> Agencies,
        IReadOnlyDictionary<CollaborationId, int> Warnings,
        IReadOnlyList<WorkedExample> Examples,
        LocalDate Today,
        bool MayBegin,
        bool Visitor
    );

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var all = await new CollaborationStore(work, clock).All(caller, stop);
        var warned = all.FindAll(c => CollaborationRights.Of(c, caller).Warned);
        return new Output(
            all,
            (await organisations.Named([.. all.Select(c => c.Agency).Distinct()], stop)).ToDictionary(a => a.Id, a => a.Name),
            (await new EarlyWarningReader(work, clock, organisations).Of(warned, stop)).ToDictionary(w => w.Key, w => w.Value.Count),
            WorkedExamples.All,
            clock.Today(caller.Community.Zone),
            caller.May(CollaborationRights.Begin),
            !caller.May(CollaborationRights.See)
        );
    }
}
