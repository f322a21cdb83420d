namespace Juluo.Kernel;

public static class CommunityErrors
{
    public sealed record NoName(int Most) : Invalid("name");

    /// <summary>A short name stands in host names, so it is of their characters.</summary>
    public sealed record NoSlug(string Slug) : Invalid("slug");

    /// <param name="Name">Of the community that has it.</param>
    public sealed record SlugTaken(string Slug, string Name) : Conflict;

    public sealed record UnknownZone(string Zone) : Invalid("zone");

    public sealed record NoDomain() : Invalid("domain");

    public sealed record DomainTaken() : Invalid("domain");

    public sealed record UnknownCurrency(string Currency) : Invalid("currency");
}
