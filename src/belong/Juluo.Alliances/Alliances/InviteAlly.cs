namespace Juluo.Alliances;

/// <summary>POST /alliances/{id}/invitations — invites a community of the public index to the alliance.</summary>
[Post("/alliances/{id}/invitations", AllianceRights.Ally, Form = typeof(ShowAlliance), Say = "alliances.alliance.invited")]
internal sealed class InviteAlly(AllianceStore store, Audit audit) : Slice<InviteAlly.Input, Done>
{
    public sealed record Input(AllianceId Id, CommunityId Community);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await store.Find(input.Id, stop) is not { } alliance)
            return new NotFound();
        var invited = await store.Invite(input.Id, input.Community, stop);
        if (!invited.Failed)
            await audit.Did(
                caller.Self,
                "alliances.alliance.invited",
                alliance.Name.Zh,
                new { alliance = input.Id, input.Community },
                stop
            );
        return invited;
    }
}
