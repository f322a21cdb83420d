namespace Juluo.PublicContacts;

/// <summary>Public page widget: the contact to write to.</summary>
[Named("public-contact-at-front")]
[Widget(Dashboard.Front, Requires.Nothing, typeof(PublicContactAtFrontWidget), 12)]
public sealed class PublicContactAtFront(PublicContactsFacade contacts, PublicAddress address) : Slice<Nothing, PublicContactAtFront.Output>
{
    public sealed record Output(PublicContact Contact)
    {
        /// <summary>Structured data for search engines.</summary>
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

    /// <summary>Returns the contact point of the page's Organization, which other blocks complete. Leaves out the person’s name, which search engines shouldn't keep.</summary>
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
