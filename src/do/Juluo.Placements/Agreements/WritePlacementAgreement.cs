namespace Juluo.Placements;

/// <summary>POST /placements/{id}/agreement — writes the next version of a placement's agreement. Earlier versions and their signatures do not change; everyone signs the new version again.</summary>
[Post("/placements/{id}/agreement", PlacementRights.TakePart, Form = typeof(ShowPlacementAgreement), Say = "placements.agreement.written")]
internal sealed class WritePlacementAgreement(UnitOfWork work, Clock clock, Notifier notifier)
    : Slice<WritePlacementAgreement.Input, WritePlacementAgreement.Output>
{
    public sealed record Input(PlacementId Id) : PlacementTerms;

    /// <param name="Number">The number of the new version.</param>
    /// <param name="Hash">The hash that a signature of this version must carry.</param>
    public sealed record Output(int Number, string Hash);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new PlacementStore(work, clock).Hold(input.Id, caller, stop) is not { } placement)
            return new NotFound();
        if (!PlacementRights.Of(placement, caller).Lead)
            return new PlacementErrors.OnlyForHost();
        if (!placement.Chosen)
            return new PlacementErrors.NoFellow();
        if (placement.EndedOn is not null)
            return new PlacementErrors.HasEnded();
        var (number, hash) = await new PlacementAgreementStore(work, clock).Write(placement.Id, input, caller.Self, stop);
        await notifier.Notify(
            [.. EndPlacement.Parties(placement).Where(p => p != caller.Self)],
            PlacementNotices.Of(
                PlacementNotices.Placement,
                placement,
                $"agreement:{number}",
                number == 1 ? "placements.told.agreement" : "placements.told.agreement-again"
            ) with
            {
                Path = $"/placements/{placement.Id}/agreement",
            },
            stop
        );
        return new Output(number, hash);
    }
}
