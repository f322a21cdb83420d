namespace Juluo.Rounds;

/// <summary>POST /rounds/applications/{id}/restoration — restores a withdrawn application, while applications are taken.</summary>
[Post(
    "/rounds/applications/{id}/restoration",
    SpacesModule.Book,
    Form = typeof(ShowRoundApplication),
    Then = "/rounds/applications/{id}",
    Say = "rounds.round.restored"
)]
internal sealed class RestoreRoundApplication(UnitOfWork work, Clock clock, RoundGroups groups) : Slice<RestoreRoundApplication.Input, Done>
{
    public sealed record Input(RoundApplicationId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await RoundApplicationFinding.Find(work, clock, groups, input.Id, caller, hold: true, stop) is not var (application, round))
            return new NotFound();
        if (round.State(clock.Now) != RoundState.Open || application.WithdrawnAt is null)
            return new RoundErrors.NotOpen();
        return await new RoundApplicationStore(work, clock).Withdraw(application.Id, withdrawn: false, stop)
            ? Done.It
            : new RoundErrors.AppliedAlready();
    }
}
