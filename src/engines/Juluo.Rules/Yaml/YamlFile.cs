using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Juluo.Rules;

/// <summary>Reads the text of a YAML file, within bounds, so that no file keeps the program busy.</summary>
internal static class YamlFile
{
    private const int MostCharacters = 4_000_000;
    private const int Deepest = 40;

    /// <summary>The outermost node, or null and a fault.</summary>
    public static YamlNode? Read(string text, FaultList faults)
    {
        if (text.Length > MostCharacters)
        {
            faults.Add(new(1, 1), $"The file is longer than {MostCharacters:N0} characters.", $"Divide it.");
            return null;
        }

        try
        {
            if (TooDeep(text) is { } deep)
            {
                faults.Add(deep, $"The file has more than {Deepest} levels, or uses anchors.", $"Write each value where it belongs.");
                return null;
            }

            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count == 1)
            {
                return stream.Documents[0].RootNode;
            }

            faults.Add(
                new(1, 1),
                stream.Documents.Count == 0
                    ? FaultSentence.Of($"The file is empty.")
                    : FaultSentence.Of($"The file has several documents."),
                $"Write one document."
            );
            return null;
        }
        catch (YamlException wrong)
        {
            faults.Add(
                new((int)wrong.Start.Line, (int)wrong.Start.Column),
                $"The file is not YAML here: {wrong.Message.Split(": ").Last().TrimEnd('.')}.",
                $"Check indentation, colons and quotes; put a text with a colon in quotes."
            );
            return null;
        }
    }

    public static Place At(this YamlNode node) => new((int)node.Start.Line, (int)node.Start.Column);

    /// <summary>Where the text itself begins: of a block it is the line below.</summary>
    public static Place TextAt(this YamlScalarNode node) =>
        node.Style is ScalarStyle.Literal or ScalarStyle.Folded ? new((int)node.Start.Line + 1, 1)
        : node.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted ? new((int)node.Start.Line, (int)node.Start.Column + 1)
        : node.At();

    /// <summary>Names and values of a mapping; none where there is no mapping.</summary>
    public static IEnumerable<(YamlNode Name, YamlNode Value)> Pairs(this YamlMappingNode? node) =>
        node?.Children.Select(c => (c.Key, c.Value)) ?? [];

    public static string Text(this YamlNode node) => (node as YamlScalarNode)?.Value ?? string.Empty;

    private static Place? TooDeep(string text)
    {
        var parser = new YamlDotNet.Core.Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            depth +=
                parser.Current is MappingStart or SequenceStart ? 1
                : parser.Current is MappingEnd or SequenceEnd ? -1
                : 0;
            if (depth > Deepest || parser.Current is AnchorAlias)
            {
                return new((int)parser.Current!.Start.Line, (int)parser.Current.Start.Column);
            }
        }

        return null;
    }
}
