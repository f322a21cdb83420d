namespace Juluo.Grants;

internal static class CriterionErrors
{
    public sealed record NumberUnreadable() : Invalid("criterion.number-unreadable", "said");

    /// <param name="Words">The accepted words.</param>
    public sealed record WordUnknown(string Words) : Invalid("criterion.word-unknown", "said");

    public sealed record TooMany(int Most) : Conflict("criterion.too-many");

    public sealed record TooManyWords(int Most) : Invalid("criterion.too-many-words", "said");

    public sealed record ThereAlready() : Conflict("criterion.there-already");
}
