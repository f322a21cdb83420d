namespace Juluo.Channels;

/// <summary>Notification kinds of channels. They quote no text: only the page shows messages, to people who may read them at that time.</summary>
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
