namespace Juluo.Foundation;

public static class CommunityErrors
{
    public sealed record NoName(int Most) : Invalid("community.no-name", "name");

    /// <summary>A short name stands in host names, so it is of their characters.</summary>
    public sealed record NoSlug(string Slug) : Invalid("community.no-slug", "slug");

    /// <param name="Name">Of the community that has it.</param>
    public sealed record SlugTaken(string Slug, string Name) : Conflict("community.slug-taken");

    /// <summary>A community writes in one language at least.</summary>
    public sealed record NoLanguage() : Invalid("community.no-language", "languages");

    /// <summary>The first language is one of those that the community writes in.</summary>
    public sealed record FirstLanguageMissing() : Invalid("community.first-language-missing", "languages");

    public sealed record UnknownZone(string Zone) : Invalid("community.unknown-zone", "zone");

    public sealed record NoDomain(string Domain) : Invalid("community.no-domain", "domain");

    public sealed record DomainTaken(string Domain) : Invalid("community.domain-taken", "domain");

    /// <summary>The host of the installation itself, or a name under it: those lead to communities by their short names.</summary>
    public sealed record DomainOfInstallation(string Domain) : Invalid("community.domain-of-installation", "domain");

    /// <summary>It begins with the short name of another community, and such hosts lead to that.</summary>
    public sealed record DomainOfSlug(string Domain, string Slug) : Invalid("community.domain-of-slug", "domain");

    public sealed record UnknownCurrency(string Currency) : Invalid("community.unknown-currency", "currency");
}
