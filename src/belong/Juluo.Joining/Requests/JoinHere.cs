namespace Juluo.Joining;

/// <summary>Public page widget: link for joining.</summary>
[Named("join-here")]
[Widget(Dashboard.Front, Requires.Nothing, typeof(JoinHereWidget), 90)]
internal sealed class JoinHere(JoinStore store) : Slice<Nothing, JoinHereOutput>
{
    public override async Task<Outcome<JoinHereOutput>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        caller.Person is null && await store.Open(stop) ? new JoinHereOutput(true) : new NotFound();
}

public sealed record JoinHereOutput(bool Open) : IFrontTop
{
    IEnumerable<FrontDoor> IFrontTop.Doors(Words words) => [new("/join", words["joining.join"], 90)];
}
