namespace Juluo.Channels;

/// <summary>The notifications to people of channels, by kind. They quote no one: only the page shows the words, to those who may read them then.</summary>
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
