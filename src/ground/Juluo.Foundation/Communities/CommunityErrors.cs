namespace Juluo.Foundation;

public static class CommunityErrors
{
    public sealed record NoName(int Most) : Invalid("community.no-name", "name");

    /// <summary>The slug is part of host names, so it is limited to their characters.</summary>
    public sealed record NoSlug(string Slug) : Invalid("community.no-slug", "slug");

    /// <param name="Name">The name of the community that uses the slug.</param>
    public sealed record SlugTaken(string Slug, string Name) : Conflict("community.slug-taken");

    /// <summary>A community needs one language at least.</summary>
    public sealed record NoLanguage() : Invalid("community.no-language", "languages");

    /// <summary>The first language must be one of the community's languages.</summary>
    public sealed record FirstLanguageMissing() : Invalid("community.first-language-missing", "languages");

    public sealed record UnknownZone(string Zone) : Invalid("community.unknown-zone", "zone");

    public sealed record NoDomain(string Domain) : Invalid("community.no-domain", "domain");

    public sealed record DomainTaken(string Domain) : Invalid("community.domain-taken", "domain");

    /// <summary>The installation's own host or a name under it; these lead to communities by slug.</summary>
    public sealed record DomainOfInstallation(string Domain) : Invalid("community.domain-of-installation", "domain");

    /// <summary>The domain begins with another community's slug; such hosts lead to that community.</summary>
    public sealed record DomainOfSlug(string Domain, string Slug) : Invalid("community.domain-of-slug", "domain");

    public sealed record UnknownCurrency(string Currency) : Invalid("community.unknown-currency", "currency");
}
