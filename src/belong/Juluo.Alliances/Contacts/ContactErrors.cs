namespace Juluo.Alliances;

internal static class ContactErrors
{
    /// <summary>The person was asked in the last half year. The answer isn't revealed, as declining is silent.</summary>
    public sealed record AskedAlready(LocalDate Again) : Conflict("contact.asked-already");

    /// <summary>The helper has already offered help with this need.</summary>
    public sealed record OfferedAlready() : Conflict("contact.offered-already");

    public sealed record TooManyThisWeek(int Most) : Conflict("contact.too-many-this-week");

    /// <summary>The other person has asked first, and their request awaits an answer.</summary>
    public sealed record AsksYou() : Conflict("contact.asks-you");

    public sealed record AnsweredAlready() : Conflict("contact.answered-already");

    /// <summary>The request was withdrawn or has expired, or one of the people or communities has left.</summary>
    public sealed record Over() : Conflict("contact.over");
}
