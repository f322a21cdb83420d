namespace Juluo.Casework;

/// <summary>POST /cases/{id}/hand-offs/{handOff}/ending — ends a hand-off or withdraws the request for it; the professional can no longer see the case.</summary>
[Post(
    "/cases/{id}/hand-offs/{handOff}/ending",
    CaseworkRights.TakePart,
    Form = typeof(ShowCase),
    Then = "#hand-offs",
    Say = "casework.hand-off.ended"
)]
internal sealed class EndHandOff(UnitOfWork work, Clock clock, CaseSeal seal) : Slice<EndHandOff.Input, Done>
{
    public sealed record Input(CaseId Id, HandOffId HandOff);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var cases = new CaseStore(work, clock, seal);
        if (await new CaseReader(work, cases).Find(input.Id, caller, stop, toChange: true) is not { Reach.Works: true } held)
            return new NotFound();
        if (!await new HandOffStore(work, clock, seal).End(held.Case.Id, input.HandOff, stop))
            return new NotFound();
        await new CaseLog(work, clock).Happened(held.Case.Id, "hand_off_ended", caller.Self, stop);
        return Done.It;
    }
}
