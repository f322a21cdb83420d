namespace Juluo.Needs;

/// <summary>POST /needs/{posting}/allies/withdrawal — withdraws a need from allied communities: it is no longer shown there.</summary>
[Post("/needs/{posting}/allies/withdrawal", NeedsRights.Own, Then = "/home", Say = "needs.allies.withdrawn")]
internal sealed class WithdrawAlliedHelp(AlliancesFacade alliances) : Slice<WithdrawAlliedHelp.Input, Done>
{
    public sealed record Input(PostingId Posting);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await alliances.WithdrawNeed(caller.Self, input.Posting, stop) > 0 ? Done.It : new NotFound();
}
