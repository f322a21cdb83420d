namespace Juluo.Joining;

/// <summary>GET /join/proofs/{token} — shows where the mail of a request leads. It proves nothing yet: programs that scan mails follow links too.</summary>
[Get("/join/proofs/{token}", Requires.Nothing, Page = typeof(JoinProofPage), PerMinute = 30, CountsFailures = true)]
internal sealed class ShowJoinProof(JoinStore store) : Slice<ShowJoinProof.Input, JoinProofOutput>
{
    public sealed record Input(string Token);

    public override async Task<Outcome<JoinProofOutput>> Handle(Input input, Caller caller, CancellationToken stop) =>
        new JoinProofOutput(input.Token, await store.Unproven(input.Token, stop));
}

/// <param name="Request">Null when there is none, or it was proven before.</param>
public sealed record JoinProofOutput(string Token, JoinRequest? Request);
