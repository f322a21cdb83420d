namespace Juluo.Alliances;

/// <summary>POST /alliances/{id}/partings — removes a community from an alliance, or withdraws its invitation.</summary>
[Post("/alliances/{id}/partings", AllianceRights.Ally, Form = typeof(ShowAlliance), Say = "alliances.alliance.parted")]
internal sealed class RemoveAlly(AllianceStore store, Audit audit) : Slice<RemoveAlly.Input, Done>
{
    public sealed record Input(AllianceId Id, CommunityId Community);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await store.Find(input.Id, stop) is not { } alliance)
            return new NotFound();
        var parted = await store.Remove(input.Id, input.Community, stop);
        if (!parted.Failed)
            await audit.Did(
                caller.Person,
                "alliances.alliance.parted",
                alliance.Name.Zh,
                new { alliance = input.Id, input.Community },
                stop
            );
        return parted;
    }
}
