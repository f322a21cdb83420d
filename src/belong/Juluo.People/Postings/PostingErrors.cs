namespace Juluo.People;

internal static class PostingErrors
{
    public sealed record AlreadyThere(string? At) : Invalid("want.already-there", At);

    public sealed record TooMany(int Most) : Invalid("want.too-many", "text");

    public sealed record TooManySkills(string? At, int Most) : Invalid("want.too-many-skills", At);
}
