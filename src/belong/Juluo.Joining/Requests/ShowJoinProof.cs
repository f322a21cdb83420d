namespace Juluo.Joining;

/// <summary>GET /join/proofs/{token} — shows the confirmation page of a request's mail. It proves nothing yet: mail scanners follow links too.</summary>
[Get("/join/proofs/{token}", Requires.Nothing, Page = typeof(JoinProofPage), PerMinute = 30, CountsFailures = true)]
internal sealed class ShowJoinProof(JoinStore store) : Slice<ShowJoinProof.Input, JoinProofOutput>
{
    public sealed record Input(string Token);

    public override async Task<Outcome<JoinProofOutput>> Handle(Input input, Caller caller, CancellationToken stop) =>
        new JoinProofOutput(input.Token, await store.Unproven(input.Token, stop));
}

/// <param name="Request">The request, or null if it doesn't exist or was already proven.</param>
public sealed record JoinProofOutput(string Token, JoinRequest? Request);
