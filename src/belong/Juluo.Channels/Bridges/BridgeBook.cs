using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Juluo.Channels;

/// <summary>Makes the ways in, finds which one an address means, and shuts them.</summary>
internal sealed class BridgeBook(Work work, Clock clock)
{
    public async Task<List<Bridge>> Of(ChannelId channel, CancellationToken stop)
    {
        await using var select = work.Command(
            """
            select id, name, made_by, made_at, used_at from channels.bridge
            where community_id = $1 and channel_id = $2 and removed_at is null order by id
            """,
            work.Community.Id.Value,
            channel.Value
        );
        return await select.List(
            r => new Bridge(
                new(r.GetGuid(0)),
                r.GetString(1),
                r.IsDBNull(2) ? null : r.Person(2),
                r.Instant(3),
                r.IsDBNull(4) ? null : r.Instant(4)
            ),
            stop
        );
    }

    /// <returns>The token of its address, which is nowhere else.</returns>
    public async Task<string> Make(ChannelId channel, string name, PersonId by, CancellationToken stop)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        await using var insert = work.Command(
            "insert into channels.bridge (community_id, id, channel_id, name, token_hash, made_by, made_at) values ($1, $2, $3, $4, $5, $6, $7)",
            work.Community.Id.Value,
            Id.New<BridgeId>(clock).Value,
            channel.Value,
            name,
            Hash(token),
            by.Value,
            clock.Now.ToDateTimeUtc()
        );
        await insert.ExecuteNonQueryAsync(stop);
        return token;
    }

    /// <summary>The bridge whose address this is, with its channel; it is noted that it is in use.</summary>
    public async Task<(BridgeId Bridge, ChannelId Channel)?> Use(string token, CancellationToken stop)
    {
        await using var update = work.Command(
            "update channels.bridge set used_at = $3 where community_id = $1 and token_hash = $2 and removed_at is null returning id, channel_id",
            work.Community.Id.Value,
            Hash(token),
            clock.Now.ToDateTimeUtc()
        );
        var found = await update.List(r => (new BridgeId(r.GetGuid(0)), new ChannelId(r.GetGuid(1))), stop);
        return found.Count > 0 ? found[0] : null;
    }

    /// <summary>The channel of a bridge, removed or not.</summary>
    public async Task<ChannelId?> ChannelOf(BridgeId id, CancellationToken stop)
    {
        await using var select = work.Command(
            "select channel_id from channels.bridge where community_id = $1 and id = $2",
            work.Community.Id.Value,
            id.Value
        );
        return await select.ExecuteScalarAsync(stop) is Guid channel ? new ChannelId(channel) : null;
    }

    public async Task SetRemoved(BridgeId id, bool removed, CancellationToken stop)
    {
        await using var update = work.Command(
            "update channels.bridge set removed_at = $3 where community_id = $1 and id = $2",
            work.Community.Id.Value,
            id.Value,
            removed ? clock.Now.ToDateTimeUtc() : null
        );
        await update.ExecuteNonQueryAsync(stop);
    }

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
