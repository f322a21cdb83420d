namespace Juluo.People;

/// <summary>What a person may agree to, each on its own. Nothing is agreed to until they say so.</summary>
public static class Purpose
{
    /// <summary>My presence may count in the figures of the community.</summary>
    public const string Presence = "presence";

    /// <summary>Others may see my confirmed ties.</summary>
    public const string Ties = "ties";

    /// <summary>That I replied to a person in a channel of the whole community, or they to me, may count as an exchange.</summary>
    public const string Replies = "replies";

    /// <summary>People of allied communities may see me there, with what I show to members and the agreement names.</summary>
    public const string Alliance = "alliance";

    /// <summary>Strangers may see me on the public page and write to me. Only a person who was asked can agree, on a form of its own (PublicContacts).</summary>
    public const string Contact = "contact";

    /// <summary>What everyone is asked once: without it no one is introduced, and no one sees a network.</summary>
    public static readonly IReadOnlyList<string> Asked = [Presence, Ties];

    /// <summary>What everybody may agree to at any time.</summary>
    public static readonly IReadOnlyList<string> All = [Presence, Ties, Replies, Alliance];
}
