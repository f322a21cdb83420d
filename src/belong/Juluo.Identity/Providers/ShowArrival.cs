namespace Juluo.Identity;

/// <summary>GET /sign-in/arrival — shows the choices of a person signed in by another service but not linked here.</summary>
[Get(At, Requires.Nothing, Page = typeof(ArrivalPage))]
internal sealed class ShowArrival(Challenges challenges, IReadOnlyList<Provider> providers, UserManager<Account> users, Sessions sessions)
    : Slice<Nothing, ArrivalOutput>
{
    public const string At = "/sign-in/arrival";

    public override async Task<Outcome<ArrivalOutput>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        if (
            await challenges.Peek(ChallengeKind.Provider, stop) is not { } asked
            || JsonSerializer.Deserialize<Arrival>(asked.State) is not { } arrival
            || providers.FirstOrDefault(p => p.Key == arrival.Provider) is not { } provider
        )
            return new ArrivalOutput(ArrivalStanding.Over, "", null, null);
        if (arrival.Fault is { } fault)
            return new ArrivalOutput(fault, provider.Name, null, provider.Key);
        var linked = await users.FindByLoginAsync(arrival.Provider, arrival.Id);
        var standing = (caller.Account, linked) switch
        {
            ({ } me, { } other) => other.Id == me ? ArrivalStanding.Linked : ArrivalStanding.Anothers,
            ({ }, null) => sessions.RecentlyProved ? ArrivalStanding.MayLink : ArrivalStanding.MustProve,
            _ when arrival is not { Email: not null, Verified: true } => ArrivalStanding.Unproven,
            // The service has verified the address, so this reveals it only to its owner.
            _ => await users.FindByEmailAsync(arrival.Email) is null ? ArrivalStanding.MayBegin : ArrivalStanding.HasAccount,
        };
        return new ArrivalOutput(standing, provider.Name, arrival.Email, arrival.Provider);
    }
}

public sealed record ArrivalOutput(ArrivalStanding Standing, string Service, string? Email, string? Provider);
