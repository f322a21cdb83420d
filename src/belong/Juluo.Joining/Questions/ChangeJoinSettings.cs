namespace Juluo.Joining;

/// <summary>POST /join/door — opens requests to join, or closes them.</summary>
[Post("/join/door", "people.manage", Then = "/join/questions")]
internal sealed class ChangeJoinSettings(JoinStore store, Audit audit) : Slice<ChangeJoinSettings.Input, Done>
{
    public sealed record Input(bool Open = false);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        await store.SetOpen(input.Open, stop);
        await audit.Did(caller.Self, input.Open ? "joining.door-opened" : "joining.door-closed", "", null, stop);
        return Done.It;
    }

    protected override Next After(Input input, Done output, Caller caller) =>
        new("/join/questions", input.Open ? "joining.join.opened" : "joining.join.closed");
}
