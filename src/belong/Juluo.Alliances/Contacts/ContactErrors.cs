namespace Juluo.Alliances;

internal static class ContactErrors
{
    /// <summary>They were asked in the last half year. What came of it is not said: a no is silent.</summary>
    public sealed record AskedAlready(LocalDate Again) : Conflict("contact.asked-already");

    /// <summary>Each offers help with a need once.</summary>
    public sealed record OfferedAlready() : Conflict("contact.offered-already");

    public sealed record TooManyThisWeek(int Most) : Conflict("contact.too-many-this-week");

    /// <summary>The other asked first, and waits for an answer.</summary>
    public sealed record AsksYou() : Conflict("contact.asks-you");

    public sealed record AnsweredAlready() : Conflict("contact.answered-already");

    /// <summary>Taken back, out of time, or one of the two or their communities is not in it any more.</summary>
    public sealed record Over() : Conflict("contact.over");
}
