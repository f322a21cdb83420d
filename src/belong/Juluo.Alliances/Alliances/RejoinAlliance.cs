namespace Juluo.Alliances;

/// <summary>POST /alliances/{id}/return — returns to an alliance within a day of leaving it or declining its invitation.</summary>
[Post("/alliances/{id}/return", AllianceRights.Ally, Then = "/alliances/{id}", Say = "alliances.alliance.returned")]
internal sealed class RejoinAlliance(AllianceStore store, Audit audit) : Slice<RejoinAlliance.Input, Done>
{
    public sealed record Input(AllianceId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var back = await store.Return(input.Id, stop);
        if (!back.Failed)
            await audit.Did(
                caller.Person,
                "alliances.alliance.returned",
                (await store.Find(input.Id, stop))!.Name.Zh,
                new { alliance = input.Id },
                stop
            );
        return back;
    }
}
