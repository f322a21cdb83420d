namespace Juluo.Joining;

/// <summary>GET /join/requests — lists requests to join, for operators, and recent decisions.</summary>
[Get("/join/requests", "people.manage", Page = typeof(JoinRequestsPage))]
internal sealed class ListJoinRequests(JoinStore store, PeopleFacade people, InvitationStore invitations, Clock clock)
    : Slice<Nothing, JoinRequestsOutput>
{
    public override async Task<Outcome<JoinRequestsOutput>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var (waiting, decided) = (await store.Waiting(stop), await store.Decided(stop));
        var names = await people.Named([.. decided.Select(d => d.DecidedBy).OfType<PersonId>()], stop);
        var known = await invitations.Known([.. waiting.Select(w => w.Email)], stop);
        return new JoinRequestsOutput(
            waiting,
            known,
            [.. decided.Select(d => new JoinRequestsOutput.Past(d, d.DecidedBy is { } by ? names.GetValueOrDefault(by)?.Name : null))],
            await store.Open(stop),
            clock.Today(caller.Community.Zone)
        );
    }
}

/// <param name="Known">Addresses of waiting requests that belong to a member already.</param>
public sealed record JoinRequestsOutput(
    IReadOnlyList<JoinRequest> Waiting,
    IReadOnlySet<string> Known,
    IReadOnlyList<JoinRequestsOutput.Past> Decided,
    bool Open,
    LocalDate Today
)
{
    public sealed record Past(JoinRequest Request, string? By);
}
