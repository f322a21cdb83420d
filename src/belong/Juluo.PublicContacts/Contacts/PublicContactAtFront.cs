namespace Juluo.PublicContacts;

/// <summary>On the public face: whom one can write to.</summary>
[Named("public-contact-at-front")]
[Widget(Dashboard.Front, Requires.Nothing, typeof(PublicContactAtFrontWidget), 12)]
public sealed class PublicContactAtFront(PublicContactsFacade contacts, PublicAddress address) : Slice<Nothing, PublicContactAtFront.Output>
{
    public sealed record Output(PublicContact Contact)
    {
        /// <summary>The same for search engines.</summary>
        [System.Text.Json.Serialization.JsonIgnore]
        public IReadOnlyDictionary<string, object>? Linked { get; init; }
    }

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        if (await contacts.Find(stop) is not { } contact)
            return new NotFound();
        return new Output(contact)
        {
            Linked = Said(
                address.Canonical(caller.Community, "/"),
                address.Canonical(caller.Community, PublicContact.Page),
                contact.Languages
            ),
        };
    }

    /// <summary>Of the Organization that the page is about, which other blocks say more of. The person’s name is not a search engine’s to keep.</summary>
    internal static Dictionary<string, object> Said(string community, string url, IReadOnlyList<string> languages)
    {
        var point = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["@type"] = "ContactPoint",
            ["contactType"] = "customer service",
            ["url"] = url,
        };
        if (languages.Count > 0)
            point["availableLanguage"] = languages;
        return new(StringComparer.Ordinal)
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Organization",
            ["@id"] = community,
            ["contactPoint"] = point,
        };
    }
}
