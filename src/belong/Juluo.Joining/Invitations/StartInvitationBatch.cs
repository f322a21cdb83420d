namespace Juluo.Joining;

/// <summary>POST /invitations/batches — invites every member with an address and no account, a limited number per minute. One batch runs at a time.</summary>
[Post("/invitations/batches", "people.manage", Form = typeof(ListInvitations), Undo = "/invitations/batches/stopping")]
internal sealed class StartInvitationBatch(InvitationBatchStore batches, RoleGiving giving, Audit audit)
    : Slice<Nothing, StartInvitationBatch.Output>
{
    public sealed record Output(int Invited);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        if (giving.Refuses(caller, Role.Member) is { } refused)
            return refused;
        var started = await batches.Start(caller.Self, stop);
        if (started.Failed)
            return started.As<Output>();
        await audit.Did(caller.Self, "joining.batch", "", new { count = started.Value }, stop);
        return new Output(started.Value);
    }

    protected override Next After(Nothing input, Output output, Caller caller) =>
        new(
            "/invitations",
            "joining.batches.started",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["count"] = output.Invited.ToString(System.Globalization.CultureInfo.InvariantCulture),
            }
        );
}
