namespace Juluo.Rounds;

/// <summary>POST /rounds/{id}/withdrawal — cancels a round before it is published, and notifies the applicants.</summary>
[Post("/rounds/{id}/withdrawal", RoundsModule.Open, Form = typeof(ShowRound), Then = "/rounds/{id}", Say = "rounds.round.dropped")]
internal sealed class CancelRound(UnitOfWork work, Clock clock, Notifier notifier, Audit audit) : Slice<CancelRound.Input, Done>
{
    public sealed record Input(RoundId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new RoundStore(work, clock);
        if (await store.Hold(input.Id, alone: true, stop) is not { } round)
            return new NotFound();
        if (round.State(clock.Now) >= RoundState.Given)
            return new RoundErrors.GivenAlready();
        await store.Drop(round.Id, stop);
        foreach (var application in (await new RoundApplicationStore(work, clock).Of(round.Id, stop)).Where(a => a.WithdrawnAt is null))
            await notifier.Tell(
                application.Person,
                new(
                    RoundNotices.Round,
                    $"round:{round.Id}:dropped",
                    "rounds.notice.round-dropped",
                    new { round = round.Name },
                    $"/rounds/applications/{application.Id}"
                ),
                stop
            );
        await audit.Did(caller.Person, "rounds.round.dropped", round.Name.Zh, new { round = round.Id }, stop);
        return Done.It;
    }
}
