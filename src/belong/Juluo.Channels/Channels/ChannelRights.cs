namespace Juluo.Channels;

/// <summary>
/// Permissions of a person in a channel. In channels of the whole community, every member reads and writes, and operators moderate. In a circle's channels, only its members read and write, and
/// its coordinators moderate; operators have no rights there unless they are members.
/// </summary>
/// <param name="Manage">Change its name and purpose, close and reopen it; also permitted to the member who opened it.</param>
/// <param name="LookAfter">Remove messages of others, and connect the channel to external services.</param>
public sealed record ChannelRights(bool Read, bool Write, bool Manage, bool LookAfter)
{
    public const string Open = "channels.open";
    public const string WriteIn = "channels.write";
    public const string LookAfterAll = "channels.manage";

    public static ChannelRights Of(Channel channel, Caller caller) =>
        Of(channel, caller.Self, caller.May(WriteIn), caller.May(LookAfterAll));

    internal static ChannelRights Of(Channel channel, PersonId self, bool writes, bool looksAfter)
    {
        var within = channel.Circle is null or { Mine: not null };
        var going = channel is { ClosedAt: null, Circle: null or { Closed: false } };
        var cares = channel.Circle is { } circle ? circle.Mine == CirclePart.Coordinator : looksAfter;
        return new(
            Read: within,
            Write: within && going && writes,
            Manage: within && (cares || (writes && channel.MadeBy == self)),
            LookAfter: within && cares
        );
    }
}
