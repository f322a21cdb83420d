using YamlDotNet.RepresentationModel;

namespace Juluo.Rules;

/// <summary>Reads one entry below <c>sources:</c>.</summary>
internal static class SourceReading
{
    public static Source Read(string key, Place at, YamlMappingNode node, FaultList faults)
    {
        var map = new YamlMap(node, faults, "A source", "name", "title", "link", "retrieved");
        Uri? link = null;
        if (
            map.Text("link") is { } address
            && (!Uri.TryCreate(address, UriKind.Absolute, out link) || link.Scheme is not ("https" or "http"))
        )
        {
            faults.Add(map.PlaceOf("link"), $"{address} is not an address.", $"Write it with https:// in front.");
        }

        if (!map.Has("retrieved"))
        {
            faults.Add(at, $"When {key} was read is missing.", $"Write retrieved: and the day.");
        }

        return new(key, map.Required("name"), map.Text("title"), link, map.Date("retrieved") ?? default);
    }
}
