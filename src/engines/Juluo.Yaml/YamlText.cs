using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Juluo.Yaml;

/// <summary>Reads the text of one YAML document (YAML 1.2.2). Pure; any text gives a node or a fault, and never an exception.</summary>
public static class YamlText
{
    /// <summary>Either the root node or a fault.</summary>
    /// <param name="Root">The root node; null if there is a fault.</param>
    /// <param name="Fault">The fault; null if the text was read.</param>
    public readonly record struct Result(YamlNode? Root, YamlFault? Fault);

    /// <summary>Reads a text. O(length); the caller bounds the length.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="deepest">Maximum nesting of mappings and lists; 1 or more.</param>
    /// <param name="aliases">True to allow aliases: a part that is written once may occur in several places. The caller must bound its walk through the nodes.</param>
    public static Result Read(string text, int deepest = 40, bool aliases = false)
    {
        var last = Math.Max(1, text.AsSpan().Count('\n') + (text.EndsWith('\n') ? 0 : 1));
        var levels = new Stack<(bool IsFlow, Mark At)>();
        var at = Mark.Empty;
        try
        {
            var parser = new Parser(new StringReader(text));
            while (parser.MoveNext())
            {
                var current = parser.Current!;
                at = current.End;
                if (current is MappingStart or SequenceStart)
                    levels.Push(
                        (current is MappingStart { Style: MappingStyle.Flow } or SequenceStart { Style: SequenceStyle.Flow }, current.Start)
                    );
                else if (current is MappingEnd or SequenceEnd)
                    levels.Pop();
                if (levels.Count > deepest)
                    return Fault(YamlFaultKind.TooDeep, current.Start, last);
                if (current is AnchorAlias && !aliases)
                    return Fault(YamlFaultKind.Alias, current.Start, last);
            }

            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents.Count switch
            {
                1 => new(stream.Documents[0].RootNode, null),
                0 => new(null, new(YamlFaultKind.Empty, 1, 1)),
                _ => Fault(YamlFaultKind.Several, stream.Documents[1].RootNode.Start, last),
            };
        }
        catch (YamlException wrong)
        {
            return wrong.Message.Contains("Duplicate key", StringComparison.OrdinalIgnoreCase)
                ? Fault(YamlFaultKind.Twice, wrong.Start, last, wrong.Message.TrimEnd('.'))
                : Broken(
                    wrong.Start,
                    wrong.Message.Split(": ")[^1].TrimEnd('.'),
                    wrong.Message.Contains("expected ','", StringComparison.Ordinal) || wrong.End.Index >= text.TrimEnd().Length
                );
        }
#pragma warning disable CA1031 // The exceptions that the library throws besides its own are undocumented; the text is at fault in any case.
        catch (Exception)
#pragma warning restore CA1031
        {
            return Broken(at, "", isOpen: true);
        }

        Result Broken(Mark place, string said, bool isOpen) =>
            isOpen && levels.FirstOrDefault(l => l.IsFlow) is { IsFlow: true, At: var opened } ? Fault(YamlFaultKind.Unclosed, opened, last)
            : Tab(text) is { } line ? new(null, new(YamlFaultKind.Tab, line, 1))
            : Fault(YamlFaultKind.NotYaml, place, last, said);
    }

    private static int? Tab(string text)
    {
        var line = 0;
        foreach (var one in text.AsSpan().EnumerateLines())
        {
            line++;
            if (one.TrimStart(' ').StartsWith("\t"))
                return line;
        }

        return null;
    }

    private static Result Fault(YamlFaultKind kind, Mark at, int last, string said = "") =>
        new(null, new(kind, (int)Math.Clamp(at.Line, 1, last), (int)Math.Max(1, at.Column), said));
}
