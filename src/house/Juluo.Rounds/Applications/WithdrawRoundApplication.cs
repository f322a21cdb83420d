namespace Juluo.Rounds;

/// <summary>POST /rounds/applications/{id}/withdrawal — withdraws an application; times proposed for it are free again. Possible until the round is published.</summary>
[Post(
    "/rounds/applications/{id}/withdrawal",
    SpacesModule.Book,
    Form = typeof(ShowRoundApplication),
    Then = "/rounds/applications/{id}",
    Say = "rounds.round.withdrawn"
)]
internal class WithdrawRoundApplication(UnitOfWork work, Clock clock, RoundGroups groups) : Reversible<WithdrawRoundApplication.Input>
{
    public sealed record Input(RoundApplicationId Id);

    protected override async Task<Outcome<Done>> Set(Input input, bool done, Caller caller, CancellationToken stop)
    {
        if (await RoundApplicationFinding.Find(work, clock, groups, input.Id, caller, hold: true, stop) is not var (application, round))
            return new NotFound();
        var state = round.State(clock.Now);
        var open = done ? state < RoundState.Given : state == RoundState.Open;
        if (!open || application.WithdrawnAt is null != done)
            return new RoundErrors.NotOpen();
        return await new RoundApplicationStore(work, clock).Withdraw(application.Id, withdrawn: done, stop)
            ? Done.It
            : new RoundErrors.AppliedAlready();
    }
}

/// <summary>POST /rounds/applications/{id}/restoration — restores a withdrawn application, while applications are taken.</summary>
[Undo("/rounds/applications/{id}/restoration", Say = "rounds.round.restored")]
internal sealed class RestoreRoundApplication(UnitOfWork work, Clock clock, RoundGroups groups)
    : WithdrawRoundApplication(work, clock, groups);
