namespace Juluo.Placements;

/// <summary>
/// POST /placements/{id}/candidates/{candidate}/choice — chooses the fellow. If a firm lends its employee, the host decides; otherwise the host picks a candidate and the community confirms.
/// There is one place (<c>one_fellow_for_a_place</c>).
/// </summary>
[Post(
    "/placements/{id}/candidates/{candidate}/choice",
    PlacementRights.TakePart,
    Form = typeof(ShowPlacement),
    Say = "placements.candidate.chosen",
    Undo = "/placements/{id}/candidates/{candidate}/reconsideration"
)]
internal sealed class ChooseCandidate(UnitOfWork work, Clock clock, Notifier notifier) : Slice<ChooseCandidate.Input, Done>
{
    public sealed record Input(PlacementId Id, PlacementCandidateId Candidate);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var (placements, store) = (new PlacementStore(work, clock), new CandidateStore(work, clock));
        if (
            await placements.Hold(input.Id, caller, stop) is not { } placement
            || await store.Find(placement.Id, input.Candidate, stop) is not { } candidate
        )
            return new NotFound();
        if (!PlacementRights.Of(placement, caller).Lead)
            return new PlacementErrors.OnlyForHost();
        if (placement.ClosedAt is not null)
            return new PlacementErrors.TakenOff();
        // A candidate may have become the host's contact since.
        if (candidate.Person == caller.Self)
            return new CandidateErrors.HostsThemselves();
        if (candidate.State != CandidateState.Standing)
            return new CandidateErrors.AnotherState();
        var corporate = placement.Form == PlacementForm.Corporate;
        var moved = await store.Move(candidate, corporate ? CandidateState.Chosen : CandidateState.Picked, null, stop);
        if (moved.Failed)
            return moved;
        if (corporate)
        {
            await placements.SetSponsor(placement.Id, candidate.Firm, candidate.PutBy, stop);
            await NotifyChosen(placement, candidate, stop);
        }
        else
            await notifier.NotifyPermitted(
                PlacementRights.Confirm,
                PlacementNotices.Of(PlacementNotices.Candidate, placement, $"picked:{candidate.Id}", "placements.told.picked"),
                stop
            );
        return moved;
    }

    /// <summary>Notifies the chosen candidate and the candidates who were not chosen.</summary>
    internal async Task NotifyChosen(Placement placement, PlacementCandidate chosen, CancellationToken stop)
    {
        await notifier.Notify(
            [.. chosen.Told],
            PlacementNotices.Of(PlacementNotices.Candidate, placement, $"chosen:{chosen.Id}", "placements.told.chosen") with
            {
                Wait = Duration.FromMinutes(10),
            },
            stop
        );
        var others = (await new CandidateStore(work, clock).Of(placement.Id, stop)).Where(c => c.IsOpen && c.Id != chosen.Id);
        await notifier.Notify(
            [.. others.SelectMany(c => c.Told).Except(chosen.Told)],
            PlacementNotices.Of(PlacementNotices.Candidate, placement, $"another:{chosen.Id}", "placements.told.another") with
            {
                Wait = Duration.FromMinutes(10),
            },
            stop
        );
    }
}
