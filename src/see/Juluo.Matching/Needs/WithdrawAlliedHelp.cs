namespace Juluo.Matching;

/// <summary>POST /needs/{want}/allies/withdrawal — withdraws a need from allied communities: it is no longer shown there.</summary>
[Post("/needs/{want}/allies/withdrawal", MatchingModule.Own, Then = "/home", Say = "matching.allies.withdrawn")]
internal sealed class WithdrawAlliedHelp(AllianceFacade alliances) : Slice<WithdrawAlliedHelp.Input, Done>
{
    public sealed record Input(WantId Want);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await alliances.WithdrawNeed(caller.Self, input.Want, stop) > 0 ? Done.It : new NotFound();
}
