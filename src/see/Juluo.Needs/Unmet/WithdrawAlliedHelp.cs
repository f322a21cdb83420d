namespace Juluo.Needs;

/// <summary>POST /needs/{want}/allies/withdrawal — withdraws a need from allied communities: it is no longer shown there.</summary>
[Post("/needs/{want}/allies/withdrawal", NeedsRights.Own, Then = "/home", Say = "needs.allies.withdrawn")]
internal sealed class WithdrawAlliedHelp(AlliancesFacade alliances) : Slice<WithdrawAlliedHelp.Input, Done>
{
    public sealed record Input(WantId Want);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await alliances.WithdrawNeed(caller.Self, input.Want, stop) > 0 ? Done.It : new NotFound();
}
