using YamlDotNet.RepresentationModel;

namespace Juluo.Rules;

/// <summary>Handles numbers with a comma, which people write and YAML does not allow: within braces a comma ends the number, and the rest becomes a key.</summary>
internal static class CommaNumber
{
    /// <summary>Returns the same number without its comma, 1234 for 1,234 and 7.44 for 7,44; null for any other text.</summary>
    public static string? Plain(string typed)
    {
        var parts = typed.Trim().Split(',');
        var last = parts[^1].Split('.');
        if (parts.Length < 2 || last.Length > 2 || !parts[..^1].Concat(last).All(p => p.Length > 0 && p.All(char.IsAsciiDigit)))
        {
            return null;
        }

        return parts[0].Length <= 3 && parts[1..^1].All(p => p.Length == 3) && last[0].Length == 3 ? string.Concat(parts)
            : parts.Length == 2 && last.Length == 1 ? $"{parts[0]}.{parts[1]}"
            : null;
    }

    /// <summary>Adds a fault for each number that a comma split in two, with the correct spelling. Returns the keys that are second halves, to be ignored as keys of the map.</summary>
    public static HashSet<string> Report(YamlMappingNode map, FaultList faults)
    {
        var halves = new HashSet<string>(StringComparer.Ordinal);
        var before = string.Empty;
        foreach (var (key, value) in map.Children)
        {
            var half = key.Text();
            if (value is YamlScalarNode { Value: null or "" } && before.Length > 0 && Plain($"{before},{half}") is { } plain)
            {
                halves.Add(half);
                faults.Add(key.At(), $"The comma in {before},{half} ends the number.", $"Write {plain}, without a comma.");
            }

            before = value.Text();
        }

        return halves;
    }
}
