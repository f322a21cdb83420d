namespace Juluo.Channels;

/// <summary>POST /channels/{id}/reopening — reopens a closed channel.</summary>
[Post("/channels/{id}/reopening", ChannelRights.WriteIn, Then = "/channels/{id}", Say = "channels.channel.reopened")]
internal sealed class ReopenChannel(UnitOfWork work, Clock clock, Audit audit) : Slice<CloseChannel.Input, Done>
{
    public override Task<Outcome<Done>> Handle(CloseChannel.Input input, Caller caller, CancellationToken stop) =>
        CloseChannel.Set(input.Id, false, work, clock, audit, caller, stop);
}
