using System.Text;
using System.Xml;

namespace Juluo.Networks.Formats;

/// <summary>
/// Reads a network from XML element by element: no document type, no entities, no external resources, and nothing deeper or longer than permitted. Names are read without
/// their namespace, because old files use different ones.
/// </summary>
internal sealed class XmlNetwork : IDisposable
{
    private readonly XmlReader xml;
    private readonly int mostDepth;

    private XmlNetwork(Stream stream, NetworkReadOptions options)
    {
        mostDepth = options.MostDepth;
        xml = XmlReader.Create(
            stream,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                CloseInput = false,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
            }
        );
    }

    /// <summary>Reads a whole file and turns faults into sentences.</summary>
    internal static NetworkFile Read(
        Stream stream,
        NetworkReadOptions? options,
        Func<XmlNetwork, NetworkDraft, NetworkDraft> read,
        IProgress<double>? progress,
        CancellationToken stop
    )
    {
        options ??= new();
        using var measured = new MeasuredStream(stream, options.MostBytes, progress, stop);
        NetworkFile file;
        try
        {
            using var xml = new XmlNetwork(measured, options);
            file = read(xml, new NetworkDraft(options)).Build();
        }
        catch (XmlException broken) when (broken.Message.Contains("DTD", StringComparison.OrdinalIgnoreCase))
        {
            throw new NetworkFormatException(
                broken.LineNumber,
                "The file has a document type (DTD), which can make it grow without end or read other files. Take the <!DOCTYPE …> out.",
                broken
            );
        }
        catch (XmlException broken)
        {
            throw new NetworkFormatException(
                broken.LineNumber,
                $"This is no well-formed XML: {broken.Message} Mend that line, or export the whole file again as UTF-8.",
                broken
            );
        }
        progress?.Report(1);
        return file;
    }

    internal long Line => ((IXmlLineInfo)xml).LineNumber;

    internal string Name => xml.LocalName;

    internal int Depth => xml.Depth;

    internal bool IsStart => xml.NodeType == XmlNodeType.Element;

    internal bool IsEnd => xml.NodeType == XmlNodeType.EndElement;

    internal bool IsEmpty => xml.IsEmptyElement;

    /// <summary>Advances to the next start or end of an element or text; returns false after the last.</summary>
    internal bool Next()
    {
        var more = xml.Read();
        if (xml.Depth > mostDepth)
        {
            throw Wrong($"Elements lie more than {mostDepth} deep in each other, which no network needs. Export the file again.");
        }
        return more;
    }

    /// <summary>Advances to the first element, which must be the root of the format.</summary>
    internal void Open(string root)
    {
        while (Next() && !IsStart) { }
        if (!IsStart || Name != root)
        {
            throw Wrong($"The file begins with <{Name}>, not with <{root}>. Read it as the format that it is.");
        }
    }

    internal string? Attribute(string name) => xml.GetAttribute(name);

    internal string Required(string name) =>
        xml.GetAttribute(name) ?? throw Wrong($"This <{Name}> has no {name}. Write {name}=\"…\" in it.");

    /// <summary>
    /// Advances to the end of the element and returns its text; null if it contains elements instead, which other programs use for private data.
    /// </summary>
    internal string? Text()
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }
        var depth = xml.Depth;
        var text = new StringBuilder();
        var isPlain = true;
        while (Next() && xml.Depth > depth)
        {
            isPlain &= !IsStart;
            text.Append(xml.NodeType is XmlNodeType.Element or XmlNodeType.EndElement ? "" : xml.Value);
        }
        return isPlain ? text.ToString() : null;
    }

    internal NetworkFormatException Wrong(string message) => new(Line, message);

    public void Dispose() => xml.Dispose();

    /// <summary>Returns the kind of an attribute from its type in GraphML or GEXF.</summary>
    internal static ColumnKind Kind(string? type) =>
        type switch
        {
            "double" or "float" => ColumnKind.Number,
            "int" or "integer" or "long" or "short" or "byte" => ColumnKind.Integer,
            "boolean" => ColumnKind.Boolean,
            _ => ColumnKind.Text,
        };

    /// <summary>Returns the type of an attribute in GraphML and GEXF.</summary>
    internal static string Type(ColumnKind kind) =>
        kind switch
        {
            ColumnKind.Number => "double",
            ColumnKind.Integer => "long",
            ColumnKind.Boolean => "boolean",
            _ => "string",
        };

    /// <summary>Normalises a cell: other programs write True and False.</summary>
    internal static string Cell(string text, ColumnKind kind) =>
        kind != ColumnKind.Boolean ? text
        : text.Equals("true", StringComparison.OrdinalIgnoreCase) ? "true"
        : text.Equals("false", StringComparison.OrdinalIgnoreCase) ? "false"
        : text;
}
