namespace Juluo.Alliances;

/// <summary>POST /alliances/{id}/departure — leaves an alliance, or declines its invitation. Nothing is shared from this moment, in either direction.</summary>
[Post("/alliances/{id}/departure", AllianceRights.Ally, Then = "/alliances")]
internal sealed class LeaveAlliance(AllianceStore store, Audit audit) : Slice<LeaveAlliance.Input, LeaveAlliance.Output>
{
    public sealed record Input(AllianceId Id);

    public sealed record Output(bool Declined);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await store.Find(input.Id, stop) is not { } alliance)
            return new NotFound();
        var left = await store.Leave(input.Id, stop);
        if (left.Failed)
            return left.As<Output>();
        var declined = alliance.State == AllyState.Invited;
        await audit.Did(
            caller.Person,
            declined ? "alliances.alliance.declined" : "alliances.alliance.left",
            alliance.Name.Zh,
            new { alliance = input.Id },
            stop
        );
        return new Output(declined);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new(
            "/alliances",
            output.Declined ? "alliances.alliance.declined" : "alliances.alliance.left",
            Undo: $"/alliances/{input.Id}/return"
        );
}
