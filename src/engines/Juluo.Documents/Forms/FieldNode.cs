using System.Text;

namespace Juluo.Documents;

/// <summary>A field with its widgets, as stored in a file.</summary>
internal sealed record FieldNode(PdfDict Dict, PdfField Field, List<PdfDict> Widgets, string Appearance, int Flags, int Aligned)
{
    private const int RadioFlag = 1 << 15;
    private const int ButtonFlag = 1 << 16;
    private const int MostDeep = 12;
    private const int LongestName = 300;
    private const int MostStates = 64;
    private const int MostWidgetsOfField = 200;

    /// <summary>Returns all fields of a form, depth first in the order of the form. Throws <see cref="PdfFault.NoFields"/> if there is no form.</summary>
    public static List<FieldNode> Of(PdfGraph graph)
    {
        var form = graph.Dict(graph.Root["AcroForm"]) ?? throw new PdfFaultException(PdfFault.NoFields);
        var walk = new Walking(graph);
        foreach (var top in graph.List(form["Fields"]))
            Walk(walk, top, "", new Inherited(null, 0, walk.Text(form["DA"]), 0, null, null), 0);
        return walk.Nodes;
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

    private static void Walk(Walking walk, object? what, string above, Inherited from, int depth)
    {
        var (graph, nodes) = (walk.Graph, walk.Nodes);
        if (graph.Dict(what) is not { } dict)
            return;
        if (depth > MostDeep || !walk.Seen.Add(dict))
            throw new PdfFaultException(PdfFault.TooDeep);
        if (nodes.Count >= PdfLimits.MostFields)
            throw new PdfFaultException(PdfFault.TooManyObjects);
        var own = walk.Text(dict["T"]);
        var name =
            own is null ? above
            : above.Length == 0 ? own
            : $"{above}.{own}";
        if (name.Length > LongestName)
            return;
        var here = new Inherited(
            (graph.Get(dict["FT"]) as PdfName)?.Name ?? from.Kind,
            (int)((graph.Get(dict["Ff"]) as PdfNumber)?.Whole ?? from.Flags),
            walk.Text(dict["DA"]) ?? from.Appearance,
            (int)((graph.Get(dict["Q"]) as PdfNumber)?.Whole ?? from.Aligned),
            (graph.Get(dict["MaxLen"]) as PdfNumber)?.Whole ?? from.Longest,
            dict["V"] ?? from.Value
        );
        var kids = graph.List(dict["Kids"]);
        walk.TakeKids(kids.Count);
        if (kids.Exists(k => graph.Dict(k)?["T"] is not null))
        {
            foreach (var kid in kids)
                Walk(walk, kid, name, here, depth + 1);
            return;
        }

        if (name.Length == 0 || here.Kind is null || kids.Count > MostWidgetsOfField)
            return;
        var widgets = kids.Count > 0 ? kids.ConvertAll(graph.Dict).OfType<PdfDict>().ToList() : [dict];
        walk.TakeWidgets(widgets.Count);
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
                    walk.Text(dict["TU"]),
                    here.Longest is > 0 and < 100_000 ? (int)here.Longest : null,
                    (here.Flags & (1 << 12)) != 0,
                    states,
                    walk.Text(here.Value)
                ),
                widgets,
                here.Appearance ?? "",
                here.Flags,
                here.Aligned
            )
        );
    }

    internal static IEnumerable<string> StatesOf(PdfGraph graph, PdfDict widget) =>
        (graph.Dict(graph.Dict(widget["AP"])?["N"])?.Items.Keys ?? Enumerable.Empty<string>()).Where(s => s != "Off").Take(MostStates);

    /// <summary>Nodes visited so far. Lists and texts may be shared by many fields, so what they cost together is bounded.</summary>
    private sealed class Walking(PdfGraph graph)
    {
        private int kids = PdfLimits.MostObjects * 4;
        private int widgets = PdfLimits.MostWidgets;
        private int text = PdfLimits.MostBytes;

        public PdfGraph Graph => graph;

        public List<FieldNode> Nodes { get; } = [];

        public HashSet<PdfDict> Seen { get; } = new(ReferenceEqualityComparer.Instance);

        public void TakeKids(int count) => Take(ref kids, count);

        public void TakeWidgets(int count) => Take(ref widgets, count);

        public string? Text(object? what)
        {
            var value = graph.Get(what);
            if (value is PdfString { Bytes.Length: var length })
                Take(ref text, length);
            return FieldNode.Text(value);
        }

        private static void Take(ref int left, int count)
        {
            if ((left -= count) < 0)
                throw new PdfFaultException(PdfFault.TooManyObjects);
        }
    }

    private sealed record Inherited(string? Kind, int Flags, string? Appearance, int Aligned, long? Longest, object? Value);
}
