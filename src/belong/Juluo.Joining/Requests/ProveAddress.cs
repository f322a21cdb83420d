namespace Juluo.Joining;

/// <summary>POST /join/proofs/{token} — proves the address of a request to join, which operators then see.</summary>
[Post(
    "/join/proofs/{token}",
    Requires.Nothing,
    Form = typeof(ShowJoinProof),
    PerMinute = 30,
    CountsFailures = true,
    Then = "/",
    Say = "joining.join.proven"
)]
internal sealed class ProveAddress(JoinStore store, Notifier notifier) : Slice<ProveAddress.Input, Done>
{
    public sealed record Input(string Token);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await store.Unproven(input.Token, stop) is not { } request)
            return new JoinErrors.LinkOver();
        if (await store.Prove(request.Id, stop))
            await notifier.NotifyPermitted(
                "people.manage",
                new("joining.request", $"join:{request.Id}", "joining.request.waits", new { name = request.Name }, "/join/requests"),
                stop
            );
        return Done.It;
    }
}
