namespace Juluo.People;

/// <summary>The purposes a person may consent to, each separately. Without an answer there is no consent.</summary>
public static class Purpose
{
    /// <summary>The person's presence may count in statistics of the community.</summary>
    public const string Presence = "presence";

    /// <summary>Other members may see the person's confirmed ties.</summary>
    public const string Ties = "ties";

    /// <summary>Replies between the person and others in public channels of the community may count as an exchange.</summary>
    public const string Replies = "replies";

    /// <summary>People of allied communities may see the person there, limited to the fields shown to members and named in the agreement.</summary>
    public const string Alliance = "alliance";

    /// <summary>Strangers may see the person on the public page and write to them. Only people who were asked can consent, on a separate form (PublicContacts).</summary>
    public const string Contact = "contact";

    /// <summary>The purposes that everyone is asked about once: without them there are no introductions and no network views.</summary>
    public static readonly IReadOnlyList<string> Asked = [Presence, Ties];

    /// <summary>The purposes that everyone may consent to at any time.</summary>
    public static readonly IReadOnlyList<string> All = [Presence, Ties, Replies, Alliance];

    /// <summary>Returns the part that uses a consent; null if it concerns every community.</summary>
    public static Part? PartOf(string purpose) =>
        purpose switch
        {
            Replies => Part.Channels,
            Alliance => Part.Alliances,
            _ => null,
        };
}
