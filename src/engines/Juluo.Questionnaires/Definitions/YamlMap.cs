using YamlDotNet.RepresentationModel;

namespace Juluo.Questionnaires;

/// <summary>The keys of one part of a form's text file, read one by one; records faults with their lines, including unknown keys.</summary>
internal sealed class YamlMap(YamlMappingNode node, List<FormFault> wrong)
{
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    public int Line => LineOf(node);

    public List<FormFault> Wrong => wrong;

    public static int LineOf(YamlNode node) => (int)node.Start.Line;

    public bool Has(string key) => Find(key) is not null;

    /// <summary>Finds a key, with any separator between its words: show if, show_if, show-if.</summary>
    public YamlNode? Find(string key)
    {
        asked.Add(key);
        var value = node.Children.FirstOrDefault(c => Key(c.Key) == key).Value;
        return value is YamlScalarNode { Value: null or "" or "~" } ? null : value;
    }

    public string? Text(string key)
    {
        if (Find(key) is not { } found)
            return null;
        if (found is YamlScalarNode scalar)
            return scalar.Value;
        wrong.Add(new DefinitionFaults.NoText(LineOf(found), key));
        return null;
    }

    public decimal? Number(string key)
    {
        if (Text(key) is not { } text)
            return null;
        if (NumberText.Read(text) is { } number)
            return number;
        wrong.Add(new DefinitionFaults.NoNumber(LineOf(Find(key)!), key));
        return null;
    }

    public int? Whole(string key) => Number(key) is { } number and <= int.MaxValue ? (int)number : null;

    public bool YesNo(string key, bool otherwise)
    {
        if (Text(key) is not { } text)
            return otherwise;
        if (Truth.Of(text) is { } truth)
            return truth;
        wrong.Add(new DefinitionFaults.NoYesNo(LineOf(Find(key)!), key));
        return otherwise;
    }

    /// <summary>Returns the items of a list; empty if there is none.</summary>
    public IReadOnlyList<YamlNode> List(string key)
    {
        if (Find(key) is not { } found)
            return [];
        if (found is YamlSequenceNode list)
            return [.. list.Children];
        wrong.Add(new DefinitionFaults.NoList(LineOf(found), key));
        return [];
    }

    /// <summary>Returns the items of a list of maps.</summary>
    public IEnumerable<YamlMap> Maps(string key)
    {
        foreach (var part in List(key))
            if (part is YamlMappingNode map)
                yield return new(map, wrong);
            else
                wrong.Add(new DefinitionFaults.NoKeys(LineOf(part), key));
    }

    /// <summary>Returns names with their texts, in their order.</summary>
    public IEnumerable<(string Name, YamlNode Text, int Line)> Pairs(string key)
    {
        if (Find(key) is not { } found)
            yield break;
        if (found is not YamlMappingNode map)
        {
            wrong.Add(new DefinitionFaults.NoKeys(LineOf(found), key));
            yield break;
        }

        foreach (var (name, text) in map.Children)
            yield return ((name as YamlScalarNode)?.Value ?? "", text, LineOf(name));
    }

    /// <summary>Reports keys that were never read; must be called last.</summary>
    public void Finish()
    {
        foreach (var key in node.Children.Keys.Where(k => !asked.Contains(Key(k))))
            wrong.Add(
                new DefinitionFaults.UnknownKey(
                    LineOf(key),
                    (key as YamlScalarNode)?.Value ?? "",
                    string.Join(", ", asked.Order(StringComparer.Ordinal))
                )
            );
    }

    private static string Key(YamlNode key) =>
        ((key as YamlScalarNode)?.Value ?? "").Trim().ToLowerInvariant().Replace('_', ' ').Replace('-', ' ');
}
