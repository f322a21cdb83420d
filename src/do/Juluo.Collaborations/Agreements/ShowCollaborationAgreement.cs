namespace Juluo.Collaborations;

/// <summary>
/// GET /collaborations/{id}/agreement — shows a collaboration's agreement, its signatures, and the forms to sign it or to write the next version. Only for its people, managers of collaborations,
/// and those who signed.
/// </summary>
[Get("/collaborations/{id}/agreement", CollaborationRights.TakePart, Page = typeof(CollaborationAgreementPage))]
public sealed class ShowCollaborationAgreement(UnitOfWork work, Clock clock, PeopleFacade people)
    : Slice<ShowCollaborationAgreement.Input, ShowCollaborationAgreement.Output>
{
    private const int UsualMonths = 12;

    public sealed record Input(CollaborationId Id);

    /// <param name="Latest">The latest version, which is the one to sign; null if none has been written.</param>
    /// <param name="Earlier">All versions except the latest, newest first.</param>
    /// <param name="Signatures">The signatures of each version, keyed by its number.</param>
    /// <param name="In">People who are or were in the collaboration.</param>
    /// <param name="Names">The names that the caller can sign with.</param>
    /// <param name="StartsOn">The first day of the term, as the form suggests it.</param>
    /// <param name="EndsOn">The last day of the term, as the form suggests it.</param>
    public sealed record Output(
        Collaboration Collaboration,
        CollaborationRights Rights,
        CollaborationAgreement? Latest,
        IReadOnlyList<CollaborationAgreement> Earlier,
        IReadOnlyDictionary<int, IReadOnlyList<CollaborationSignature>> Signatures,
        IReadOnlyList<CollaborationPerson> In,
        IReadOnlyDictionary<PersonId, PersonCard> People,
        IReadOnlyList<string> Names,
        LocalDate StartsOn,
        LocalDate EndsOn,
        LocalDate Today
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new CollaborationStore(work, clock).Find(input.Id, caller, stop) is not { } collaboration)
            return new NotFound();
        var store = new CollaborationAgreementStore(work, clock);
        var members = await new CollaborationPersonStore(work, clock).Of(collaboration.Id, stop);
        var signatures = (await store.Signatures(collaboration.Id, stop)).ToLookup(s => s.Number);
        var rights = CollaborationRights.Of(collaboration, caller);
        // People who signed can still read the agreement after they leave.
        var mine = members.FindAll(m => m.Person == caller.Self).ConvertAll(m => m.Id);
        if (!rights.Warned && !signatures.SelectMany(s => s).Any(s => mine.Contains(s.Signer)))
            return new NotFound();
        var all = await store.Of(collaboration.Id, stop);
        var today = clock.Today(caller.Community.Zone);
        return new Output(
            collaboration,
            rights,
            all.FirstOrDefault(),
            [.. all.Skip(1)],
            all.ToDictionary(a => a.Number, a => (IReadOnlyList<CollaborationSignature>)[.. signatures[a.Number]]),
            members,
            await people.Named([.. members.Select(m => m.Person).OfType<PersonId>().Distinct()], stop),
            await people.NamesOf(caller.Self, stop),
            all.FirstOrDefault()?.StartsOn ?? today,
            all.FirstOrDefault()?.EndsOn ?? today.PlusMonths(UsualMonths).PlusDays(-1),
            today
        );
    }
}
