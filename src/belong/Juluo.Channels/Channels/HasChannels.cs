namespace Juluo.Channels;

/// <summary>Shows the menu entry if there is a channel of the whole community; a circle's channels are listed on its page.</summary>
internal sealed class HasChannels(UnitOfWork work) : IShowOnceFilled
{
    public async Task<bool> Shows(Caller caller, CancellationToken stop) =>
        await work.Find<bool>(
            $"select exists (select from channels.channel where community_id = {work.Community} and circle_id is null)",
            stop
        );
}
