namespace Juluo.Channels;

/// <summary>Stores incoming bridges with a hash of their token. A removed bridge accepts no posts and can be restored.</summary>
internal sealed class BridgeStore(UnitOfWork work, Clock clock)
{
    public Task<List<Bridge>> Of(ChannelId channel, CancellationToken stop) =>
        work.List<Bridge>(
            $"""
            select id, name, made_by, made_at, used_at from channels.bridge
            where community_id = {work.Community} and channel_id = {channel} and removed_at is null order by id
            """,
            stop
        );

    /// <returns>The token for the bridge's URL, which isn't stored.</returns>
    public async Task<string> Make(ChannelId channel, string name, PersonId by, CancellationToken stop)
    {
        var token = SecretToken.New();
        await work.Do(
            $"""
            insert into channels.bridge (community_id, id, channel_id, name, token_hash, made_by, made_at)
            values ({work.Community}, {Id.New<BridgeId>(clock)}, {channel}, {name}, {SecretToken.Hash(token)}, {by}, {clock.Now})
            """,
            stop
        );
        return token;
    }

    /// <summary>Finds the bridge of a token with its channel, and records the time of use. Returns null if the token is unknown or the bridge was removed.</summary>
    public async Task<(BridgeId Bridge, ChannelId Channel)?> Use(string token, CancellationToken stop)
    {
        var found = await work.List<(BridgeId, ChannelId)>(
            $"""
            update channels.bridge set used_at = {clock.Now}
            where community_id = {work.Community} and token_hash = {SecretToken.Hash(token)} and removed_at is null returning id, channel_id
            """,
            stop
        );
        return found.Count > 0 ? found[0] : null;
    }

    /// <summary>Returns the channel of a bridge, removed or not; null if there is no such bridge.</summary>
    public async Task<ChannelId?> ChannelOf(BridgeId id, CancellationToken stop) =>
        await work.Find<Guid?>($"select channel_id from channels.bridge where community_id = {work.Community} and id = {id}", stop)
            is { } channel
            ? new ChannelId(channel)
            : null;

    public Task SetRemoved(BridgeId id, bool removed, CancellationToken stop) =>
        work.Do(
            $"update channels.bridge set removed_at = {clock.NowIf(removed)} where community_id = {work.Community} and id = {id}",
            stop
        );
}
