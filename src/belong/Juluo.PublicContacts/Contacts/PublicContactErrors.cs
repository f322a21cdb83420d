namespace Juluo.PublicContacts;

internal static class PublicContactErrors
{
    /// <summary>The person has left or is paused, has no account, or has no address for messages.</summary>
    public sealed record CannotBeAsked() : Invalid("public-contact.cannot-be-asked", "person");

    /// <summary>A person who declined can't be asked again for a while.</summary>
    public sealed record SaidNo(int Days) : Invalid("public-contact.said-no", "person");

    /// <summary>The address isn't a single valid one for a reply.</summary>
    public sealed record NoAddress() : Invalid("public-contact.no-address", "email");

    /// <summary>The request was already answered or withdrawn.</summary>
    public sealed record NotAsked() : Conflict("public-contact.not-asked");

    /// <summary>The hour is over, or the person has left or withdrawn their consent; no one can consent for them.</summary>
    public sealed record NotToBeRestored() : Conflict("public-contact.not-to-be-restored");

    /// <summary>Too many messages from one address in a day.</summary>
    public sealed record TooManyOfYours(int Most) : Conflict("public-contact.too-many-of-yours");

    /// <summary>Too many messages to one community in an hour.</summary>
    public sealed record TooMany() : Conflict("public-contact.too-many");
}
