using Juluo.Yaml;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Juluo.Rules;

/// <summary>Reads the text of a YAML file, with limits on size and depth so that no file can overload the program.</summary>
internal static class YamlFile
{
    private const int MostCharacters = 4_000_000;
    private const int Deepest = 40;

    /// <summary>Returns the outermost node, or null and adds a fault.</summary>
    public static YamlNode? Read(string text, FaultList faults)
    {
        if (text.Length > MostCharacters)
        {
            faults.Add(new(1, 1), $"The file is longer than {MostCharacters:N0} characters.", $"Divide it.");
            return null;
        }

        var (root, fault) = YamlText.Read(text, Deepest);
        if (fault is not null)
        {
            Say(fault, faults);
        }

        return root;
    }

    private static void Say(YamlFault fault, FaultList faults)
    {
        var at = new Place(fault.Line, fault.Column);
        switch (fault.Kind)
        {
            case YamlFaultKind.TooDeep or YamlFaultKind.Alias:
                faults.Add(at, $"The file has more than {Deepest} levels, or uses anchors.", $"Write each value where it belongs.");
                break;
            case YamlFaultKind.Empty:
                faults.Add(at, $"The file is empty.", $"Write one document.");
                break;
            case YamlFaultKind.Several:
                faults.Add(at, $"The file has several documents.", $"Write one document.");
                break;
            case YamlFaultKind.Tab:
                faults.Add(at, $"This line begins with a tab.", $"Indent with blanks.");
                break;
            case YamlFaultKind.Unclosed:
                faults.Add(
                    at,
                    $"The bracket or brace that opens here is not closed.",
                    $"Close it, or put a text that begins with one in quotes."
                );
                break;
            default:
                faults.Add(
                    at,
                    $"The file is not YAML here: {(fault.Said.Length > 0 ? fault.Said : fault.Kind.ToString())}.",
                    $"Check indentation, colons and quotes; put a text with a colon in quotes."
                );
                break;
        }
    }

    public static Place At(this YamlNode node) => new((int)node.Start.Line, (int)node.Start.Column);

    /// <summary>Returns the place where the text itself begins; for a block scalar, the line below.</summary>
    public static Place TextAt(this YamlScalarNode node) =>
        node.Style is ScalarStyle.Literal or ScalarStyle.Folded ? new((int)node.Start.Line + 1, 1)
        : node.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted ? new((int)node.Start.Line, (int)node.Start.Column + 1)
        : node.At();

    /// <summary>Returns names and values of a mapping; empty if the node is null.</summary>
    public static IEnumerable<(YamlNode Name, YamlNode Value)> Pairs(this YamlMappingNode? node) =>
        node?.Children.Select(c => (c.Key, c.Value)) ?? [];

    public static string Text(this YamlNode node) => (node as YamlScalarNode)?.Value ?? string.Empty;
}
