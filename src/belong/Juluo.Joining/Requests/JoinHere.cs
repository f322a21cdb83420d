namespace Juluo.Joining;

/// <summary>On the public page: the way in.</summary>
[Panel(Board.Front, Needs.Nothing, typeof(JoinHerePanel), 90)]
internal sealed class JoinHere(JoinBook book) : Slice<Nothing, JoinHereOutput>
{
    public override async Task<Outcome<JoinHereOutput>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        caller.Person is null && await book.Open(stop) ? new JoinHereOutput(true) : new NotFound();
}

public sealed record JoinHereOutput(bool Open);
