namespace Juluo.HelpDirectory;

/// <summary>Completes data for publishing. Texts that HSDS requires and an entry lacks, such as the description of an organisation, are published empty and not stored.</summary>
internal static class HsdsGaps
{
    public static JsonObject Fill(JsonObject node, string noun)
    {
        foreach (var property in HsdsShape.Nouns[noun].Values)
        {
            if (property.IsObject)
                foreach (
                    var part in property.Many ? node.Each(property.Name)
                    : node.One(property.Name) is { } one ? [one]
                    : []
                )
                    Fill(part, property.Type);
            else if (property.Must && !node.ContainsKey(property.Name))
                node[property.Name] = HsdsShape.Words.TryGetValue($"{noun}.{property.Name}", out var words) ? words[0] : "";
        }

        return node;
    }
}
