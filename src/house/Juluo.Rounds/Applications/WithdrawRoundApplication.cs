namespace Juluo.Rounds;

/// <summary>POST /rounds/applications/{id}/withdrawal — withdraws an application; times proposed for it are free again. Possible until the round is published.</summary>
[Post(
    "/rounds/applications/{id}/withdrawal",
    SpacesModule.Book,
    Form = typeof(ShowRoundApplication),
    Then = "/rounds/applications/{id}",
    Say = "rounds.round.withdrawn",
    Undo = "/rounds/applications/{id}/restoration"
)]
internal sealed class WithdrawRoundApplication(UnitOfWork work, Clock clock, RoundGroups groups)
    : Slice<WithdrawRoundApplication.Input, Done>
{
    public sealed record Input(RoundApplicationId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await RoundApplicationFinding.Find(work, clock, groups, input.Id, caller, hold: true, stop) is not var (application, round))
            return new NotFound();
        if (round.State(clock.Now) >= RoundState.Given || application.WithdrawnAt is not null)
            return new RoundErrors.NotOpen();
        await new RoundApplicationStore(work, clock).Withdraw(application.Id, withdrawn: true, stop);
        return Done.It;
    }
}
