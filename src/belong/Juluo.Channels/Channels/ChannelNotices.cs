namespace Juluo.Channels;

/// <summary>What people of channels are told, by kind. Nobody's words go into it: the page alone shows them, to whoever may read them then.</summary>
internal static class ChannelNotices
{
    public const string Mention = "channels.mention";
    public const string Reply = "channels.reply";
    public const string News = "channels.channel";

    public static readonly NotificationKind[] Kinds =
    [
        new(Mention, NotificationWay.AtOnce, "people.see"),
        new(Reply, NotificationWay.Digest, "people.see"),
        new(News, NotificationWay.Digest, "people.see"),
    ];
}
