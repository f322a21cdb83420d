namespace Juluo.Channels;

/// <summary>Ends a leaving person's subscriptions to channels; their messages stay.</summary>
internal sealed class ChannelsOfLeaver(UnitOfWork work) : ItemsOfLeaver
{
    protected override UnitOfWork Heard => work;

    public override async Task<IReadOnlyList<Item>> Of(PersonId person, CancellationToken stop) =>
        await work.Find<long>(
            $"select count(*) from channels.channel_reader where community_id = {work.Community} and person_id = {person}",
            stop
        )
            is > 0
                and var count
            ? [new("channels", new(null, count.ToString(System.Globalization.CultureInfo.InvariantCulture)), null, null)]
            : [];

    protected override Task End(PersonId person, bool keepsBookings, CancellationToken stop) =>
        work.Do($"delete from channels.channel_reader where community_id = {work.Community} and person_id = {person}", stop);
}
