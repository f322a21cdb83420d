namespace Juluo.PublicContacts;

internal static class PublicContactErrors
{
    /// <summary>They have left or pause, have no account, or no address that a message could reach.</summary>
    public sealed record CannotBeAsked() : Invalid("public-contact.cannot-be-asked", "person");

    /// <summary>A person who has said no is left in peace for a while.</summary>
    public sealed record SaidNo(int Days) : Invalid("public-contact.said-no", "person");

    /// <summary>Not one address that an answer could reach.</summary>
    public sealed record NoAddress() : Invalid("public-contact.no-address", "email");

    /// <summary>The question was answered or taken back.</summary>
    public sealed record NotAsked() : Conflict("public-contact.not-asked");

    /// <summary>The hour is over, they have left, or they withdrew their consent meanwhile: no one agrees for them.</summary>
    public sealed record NotToBeRestored() : Conflict("public-contact.not-to-be-restored");

    /// <summary>So many messages of one address a day.</summary>
    public sealed record TooManyOfYours(int Most) : Conflict("public-contact.too-many-of-yours");

    /// <summary>So many messages to one community an hour.</summary>
    public sealed record TooMany() : Conflict("public-contact.too-many");
}
