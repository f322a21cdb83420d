namespace Juluo.PublicContacts;

internal static class PublicContactErrors
{
    /// <summary>The person has left or is paused, has no account, or has no address for messages.</summary>
    public sealed record CannotBeAsked() : Invalid("public-contact.cannot-be-asked", "person");

    /// <summary>The person declined less than 30 days ago, and can't be asked again before that time is over.</summary>
    public sealed record SaidNo(int Days) : Invalid("public-contact.said-no", "person");

    /// <summary>The address isn't a single valid one for a reply.</summary>
    public sealed record NoAddress() : Invalid("public-contact.no-address", "email");

    /// <summary>The request was already answered or withdrawn.</summary>
    public sealed record NotAsked() : Conflict("public-contact.not-asked");

    /// <summary>The hour is over, or the person has left or withdrawn their consent; no one can consent for them.</summary>
    public sealed record NotToBeRestored() : Conflict("public-contact.not-to-be-restored");

    /// <summary>The sender's address has sent too many messages within a day.</summary>
    public sealed record TooManyOfYours(int Most) : Conflict("public-contact.too-many-of-yours");

    /// <summary>The community has received too many messages within an hour.</summary>
    public sealed record TooMany() : Conflict("public-contact.too-many");
}
