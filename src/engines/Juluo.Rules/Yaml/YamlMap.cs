using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Juluo.Rules;

/// <summary>A mapping with a known set of keys: reports unknown keys and values of an unexpected shape, each with its line.</summary>
internal sealed class YamlMap
{
    private readonly YamlMappingNode _node;
    private readonly FaultList _faults;

    public YamlMap(YamlMappingNode node, FaultList faults, string what, params ReadOnlySpan<string> keys)
    {
        _node = node;
        _faults = faults;
        var halves = keys.Length > 0 ? CommaNumber.Report(node, faults) : [];
        foreach (var key in node.Children.Keys)
        {
            if (keys.Length > 0 && !keys.Contains(key.Text()) && !halves.Contains(key.Text()))
            {
                faults.Add(
                    key.At(),
                    $"{what} has no {key.Text()}.",
                    FaultList.Nearest(key.Text(), keys.ToArray(), $"It may have {string.Join(", ", keys.ToArray())}.")
                );
            }
        }
    }

    public Place At => _node.At();

    public IEnumerable<(string Key, Place At, YamlNode Value)> Entries => _node.Children.Select(c => (c.Key.Text(), c.Key.At(), c.Value));

    public bool Has(string key) => Node(key) is not null;

    public YamlNode? Node(string key) => _node.Children.FirstOrDefault(c => c.Key.Text() == key).Value;

    public Place PlaceOf(string key) => Node(key)?.At() ?? At;

    public string? Text(string key)
    {
        var node = Node(key);
        if (node is null or YamlScalarNode)
        {
            return (node as YamlScalarNode)?.Value?.Trim();
        }

        _faults.Add(node.At(), $"{key} takes one value.", $"Write it on the same line, as in {key}: value.");
        return null;
    }

    public string Required(string key)
    {
        if (Text(key) is { Length: > 0 } text)
        {
            return text;
        }

        if (Node(key) is null or YamlScalarNode)
        {
            _faults.Add(PlaceOf(key), $"{key} is missing.", $"Write {key}: and its value.");
        }

        return string.Empty;
    }

    public YamlMappingNode? Map(string key)
    {
        var node = Node(key);
        if (node is not null and not YamlMappingNode)
        {
            _faults.Add(node.At(), $"{key} takes a list of names with values.", $"Write each on a line of its own below {key}:, indented.");
        }

        return node as YamlMappingNode;
    }

    public IReadOnlyList<YamlNode> List(string key) =>
        Node(key) switch
        {
            null => [],
            YamlSequenceNode many => [.. many.Children],
            var one => [one],
        };

    public IReadOnlyList<string> Words(string key) => [.. List(key).OfType<YamlScalarNode>().Select(n => n.Value ?? string.Empty)];

    public DateOnly? Date(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day))
        {
            return day;
        }

        _faults.Add(PlaceOf(key), $"{text} is not a date.", $"Write year, month and day, as in 2026-01-31.");
        return null;
    }

    public int? Whole(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign, null, out var number))
        {
            return number;
        }

        _faults.Add(PlaceOf(key), $"{text} is not a whole number.", $"Write digits only.");
        return null;
    }

    /// <summary>Reads a text in several languages: a mapping, or a single text in the first language.</summary>
    public Texts Texts(string key, string firstLanguage) =>
        Node(key) is { } node ? TextsOf(node, _faults, firstLanguage) : Juluo.Rules.Texts.None;

    public static Texts TextsOf(YamlNode node, FaultList faults, string firstLanguage)
    {
        switch (node)
        {
            case YamlScalarNode scalar:
                return new(
                    System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add(
                        firstLanguage,
                        (scalar.Value ?? string.Empty).Trim()
                    )
                );
            case YamlMappingNode map:
                var texts = System.Collections.Immutable.ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
                foreach (var (language, text) in map.Children)
                {
                    texts[language.Text()] = text.Text().Trim();
                }

                return new(texts.ToImmutable());
            default:
                faults.Add(node.At(), $"A text is expected.", $"Write it by language, as in en: text.");
                return Juluo.Rules.Texts.None;
        }
    }
}
