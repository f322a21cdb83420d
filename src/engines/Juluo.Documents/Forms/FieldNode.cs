using System.Text;

namespace Juluo.Documents;

/// <summary>A field with its widgets, as they lie in a file.</summary>
internal sealed record FieldNode(PdfDict Dict, PdfField Field, List<PdfDict> Widgets, string Appearance, int Flags, int Aligned)
{
    private const int RadioFlag = 1 << 15;
    private const int ButtonFlag = 1 << 16;
    private const int MostDeep = 12;

    /// <summary>All fields of a form, in its order.</summary>
    public static List<FieldNode> Of(PdfGraph graph)
    {
        var form = graph.Dict(graph.Root["AcroForm"]) ?? throw new PdfFaultException(PdfFault.NoFields);
        var nodes = new List<FieldNode>();
        var seen = new HashSet<PdfDict>(ReferenceEqualityComparer.Instance);
        foreach (var top in graph.List(form["Fields"]))
            Walk(graph, top, "", new Inherited(null, 0, Text(graph.Get(form["DA"])), 0, null, null), 0, seen, nodes);
        return nodes;
    }

    internal static string? Text(object? value) =>
        value switch
        {
            PdfString { Bytes: [0xFE, 0xFF, .. var rest] } => Encoding.BigEndianUnicode.GetString(rest),
            PdfString { Bytes: [0xEF, 0xBB, 0xBF, .. var rest] } => Encoding.UTF8.GetString(rest),
            PdfString text => Encoding.Latin1.GetString(text.Bytes),
            PdfName name => name.Name,
            _ => null,
        };

    internal static PdfString Written(string text) =>
        WinAnsi.Encode(text) is { } plain && text.All(c => c < 0x80)
            ? new(plain)
            : new([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)]);

    private static void Walk(
        PdfGraph graph,
        object? what,
        string above,
        Inherited from,
        int depth,
        HashSet<PdfDict> seen,
        List<FieldNode> nodes
    )
    {
        if (graph.Dict(what) is not { } dict)
            return;
        if (depth > MostDeep || !seen.Add(dict))
            throw new PdfFaultException(PdfFault.TooDeep);
        if (nodes.Count >= PdfLimits.MostFields)
            throw new PdfFaultException(PdfFault.TooManyObjects);
        var own = Text(graph.Get(dict["T"]));
        var name =
            own is null ? above
            : above.Length == 0 ? own
            : $"{above}.{own}";
        var here = new Inherited(
            (graph.Get(dict["FT"]) as PdfName)?.Name ?? from.Kind,
            (int)((graph.Get(dict["Ff"]) as PdfNumber)?.Whole ?? from.Flags),
            Text(graph.Get(dict["DA"])) ?? from.Appearance,
            (int)((graph.Get(dict["Q"]) as PdfNumber)?.Whole ?? from.Aligned),
            (graph.Get(dict["MaxLen"]) as PdfNumber)?.Whole ?? from.Longest,
            dict["V"] ?? from.Value
        );
        var kids = graph.List(dict["Kids"]);
        if (kids.Exists(k => graph.Dict(k)?["T"] is not null))
        {
            foreach (var kid in kids)
                Walk(graph, kid, name, here, depth + 1, seen, nodes);
            return;
        }

        var widgets = kids.Count > 0 ? kids.ConvertAll(graph.Dict).OfType<PdfDict>().ToList() : [dict];
        if (name.Length is 0 or > 300 || here.Kind is null || widgets.Count > 200)
            return;
        var kind = here.Kind switch
        {
            "Tx" => PdfFieldKind.Text,
            "Ch" => PdfFieldKind.Choice,
            "Btn" when (here.Flags & ButtonFlag) != 0 => PdfFieldKind.Other,
            "Btn" when (here.Flags & RadioFlag) != 0 => PdfFieldKind.Radio,
            "Btn" => PdfFieldKind.Check,
            _ => PdfFieldKind.Other,
        };
        var states = kind is PdfFieldKind.Check or PdfFieldKind.Radio
            ? widgets.SelectMany(w => StatesOf(graph, w)).Distinct(StringComparer.Ordinal).ToList()
            : [];
        nodes.Add(
            new(
                dict,
                new(
                    name,
                    kind,
                    Text(graph.Get(dict["TU"])),
                    here.Longest is > 0 and < 100_000 ? (int)here.Longest : null,
                    (here.Flags & (1 << 12)) != 0,
                    states,
                    Text(graph.Get(here.Value))
                ),
                widgets,
                here.Appearance ?? "",
                here.Flags,
                here.Aligned
            )
        );
    }

    internal static IEnumerable<string> StatesOf(PdfGraph graph, PdfDict widget) =>
        (graph.Dict(graph.Dict(widget["AP"])?["N"])?.Items.Keys ?? Enumerable.Empty<string>()).Where(s => s != "Off");

    private sealed record Inherited(string? Kind, int Flags, string? Appearance, int Aligned, long? Longest, object? Value);
}
