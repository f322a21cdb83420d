namespace Juluo.Channels;

/// <summary>POST /channels/bridges/{id}/return — lets a removed address post in the channel again.</summary>
[Post("/channels/bridges/{id}/return", ChannelRights.WriteIn, Then = "/channels/{Channel}/settings", Say = "channels.bridge.returned")]
internal sealed class RestoreBridge(UnitOfWork work, Clock clock, Audit audit) : Slice<RemoveBridge.Input, RemoveBridge.Output>
{
    public override Task<Outcome<RemoveBridge.Output>> Handle(RemoveBridge.Input input, Caller caller, CancellationToken stop) =>
        RemoveBridge.Set(input.Id, false, work, clock, audit, caller, stop);
}
