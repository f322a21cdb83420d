using Juluo.Web.Pages;

namespace Juluo.HelpDirectory;

/// <summary>An entry of the directory in schema.org terms: a Service with its place and its provider. Pure.</summary>
internal static class HelpLinkedData
{
    /// <param name="url">The address of its page.</param>
    /// <param name="community">The address of the community's public page.</param>
    /// <param name="kinds">The kinds as the page names them.</param>
    public static Dictionary<string, object> Of(HelpEntry entry, string url, string community, IReadOnlyList<string> kinds, string language)
    {
        var data = LinkedList.Thing("Service", url, entry.Name.In(language), entry.About?.In(language), "broker", community);
        if (entry.Organisation is { } organisation)
            data["provider"] = Typed("Organization", ("name", organisation.In(language)));
        if (kinds.Count > 0)
            data["serviceType"] = kinds;
        if (entry.WhoFor is { } whoFor)
            data["audience"] = Typed("Audience", ("audienceType", whoFor.In(language)));
        var channels = entry.Places.Select(p => Channel(p, entry, language)).ToArray();
        if (channels.Length > 0)
            data["availableChannel"] = channels;
        else if (entry.Phones is [var phone, ..])
            data["availableChannel"] = new[] { Typed("ServiceChannel", ("servicePhone", Phone(phone))) };
        return data;
    }

    private static Dictionary<string, object> Channel(HelpPlace place, HelpEntry entry, string language)
    {
        var at = Typed("Place", ("name", place.Called.In(language)));
        if (place.Address is { } address)
            at["address"] = address.In(language);
        if (place is { Latitude: { } latitude, Longitude: { } longitude })
            at["geo"] = Typed("GeoCoordinates", ("latitude", latitude), ("longitude", longitude));
        var channel = Typed("ServiceChannel", ("serviceLocation", at));
        if (place.Phones.Concat(entry.Phones).FirstOrDefault() is { } phone)
            channel["servicePhone"] = Phone(phone);
        if (entry.Languages.Count > 0)
            channel["availableLanguage"] = entry.Languages;
        return channel;
    }

    private static Dictionary<string, object> Phone(HelpPhone phone) => Typed("ContactPoint", ("telephone", phone.Number));

    private static Dictionary<string, object> Typed(string type, params ReadOnlySpan<(string Name, object Value)> properties)
    {
        var typed = new Dictionary<string, object>(StringComparer.Ordinal) { ["@type"] = type };
        foreach (var (name, value) in properties)
            typed[name] = value;
        return typed;
    }
}
