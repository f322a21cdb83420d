namespace Juluo.Placements;

/// <summary>
/// POST /placements/{id}/candidates — makes the caller a candidate, with a sentence about themselves, or puts a colleague forward. If a firm lends the fellow, the caller must work for that firm.
/// </summary>
[Post(
    "/placements/{id}/candidates",
    PlacementRights.TakePart,
    Form = typeof(ShowPlacement),
    Then = "#candidates",
    Say = "placements.candidate.added",
    Undo = "/placements/{id}/candidates/{Id}/withdrawal"
)]
internal sealed class BecomeCandidate(
    UnitOfWork work,
    Clock clock,
    PeopleFacade people,
    OrganisationsFacade organisations,
    Notifier notifier
) : Slice<BecomeCandidate.Input, Created<PlacementCandidateId>>
{
    /// <param name="Firm">The firm that lends the candidate and continues to pay them; null for placements without one.</param>
    /// <param name="Person">The colleague whom the caller puts forward; null for the caller themselves.</param>
    public sealed record Input(
        PlacementId Id,
        [Required, Length(PlacementCandidate.MostSentence, Lines = true)] string? Sentence = null,
        OrganisationId? Firm = null,
        PersonId? Person = null
    );

    public override async Task<Outcome<Created<PlacementCandidateId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new PlacementStore(work, clock).Find(input.Id, caller, stop) is not { } placement)
            return new NotFound();
        if (!placement.IsOpen(clock.Today(caller.Community.Zone)))
            return new CandidateErrors.NotOpen();
        var (person, corporate) = (input.Person ?? caller.Self, placement.Form == PlacementForm.Corporate);
        if (person == placement.HostContact)
            return new CandidateErrors.HostsThemselves();
        if (!corporate && person != caller.Self)
            return new CandidateErrors.OnlyThemselves();
        var wrong = new List<Error>();
        if (corporate && input.Firm is null)
            wrong.Add(new Missing("firm"));
        else if (corporate && !(await organisations.Of(caller.Self, stop)).Exists(o => o.Id == input.Firm))
            wrong.Add(new CandidateErrors.NotYourFirm());
        else if (
            corporate
            && (
                !(await organisations.People(stop))[input.Firm!.Value].Contains(person)
                || await people.Find(person, stop) is not { Here: true }
            )
        )
            wrong.Add(new CandidateErrors.NotOfFirm());
        if (wrong.Count > 0)
            return wrong;
        var store = new CandidateStore(work, clock);
        if ((await store.Awaiting(placement.Id, stop)).Count >= PlacementCandidate.MostOfOne)
            return new CandidateErrors.TooMany(PlacementCandidate.MostOfOne);
        var own = person == caller.Self;
        var added = await store.Add(
            placement.Id,
            person,
            corporate ? input.Firm : null,
            own ? null : caller.Self,
            input.Sentence!,
            own ? CandidateState.Standing : CandidateState.Asked,
            stop
        );
        if (added.Failed)
            return added.As<Created<PlacementCandidateId>>();
        if (!own)
            await notifier.Notify(
                person,
                PlacementNotices.Of(
                    PlacementNotices.Candidate,
                    placement,
                    $"asked:{added.Value}",
                    "placements.told.put-forward",
                    caller.Name
                ),
                stop
            );
        else if (placement.HostContact is { } host)
            await notifier.Notify(
                host,
                PlacementNotices.Of(
                    PlacementNotices.Candidate,
                    placement,
                    $"candidate:{added.Value}",
                    "placements.told.candidate",
                    caller.Name
                ),
                stop
            );
        return new Created<PlacementCandidateId>(added.Value);
    }
}
