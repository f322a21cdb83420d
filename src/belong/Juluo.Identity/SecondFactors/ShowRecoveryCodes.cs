namespace Juluo.Identity;

/// <summary>GET /me/recovery-codes — shows the new recovery codes, once.</summary>
[Get(At, Requires.Account, Page = typeof(RecoveryCodesPage))]
internal sealed class ShowRecoveryCodes(Challenges challenges) : Slice<Nothing, RecoveryCodesOutput>
{
    public const string At = "/me/recovery-codes";

    public override async Task<Outcome<RecoveryCodesOutput>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        await challenges.Take(ChallengeKind.Codes, stop) is { } made && made.Account == caller.Account
            ? new RecoveryCodesOutput(JsonSerializer.Deserialize<List<string>>(made.State)!)
            : new RecoveryCodesOutput([]);
}

/// <param name="Codes">The codes; empty if they were already shown.</param>
public sealed record RecoveryCodesOutput(IReadOnlyList<string> Codes);
