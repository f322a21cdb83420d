using System.Text;

namespace Juluo.Documents;

/// <summary>
/// Writes a document of text and fields from top to bottom, on as many pages as needed (A4). It is tagged with the role of each text and the reading order (ISO 32000-1,
/// 14.8). The same calls give the same bytes.
/// </summary>
public sealed class PdfSheet
{
    private const double Width = 595;
    private const double Height = 842;
    private const double Margin = 56;
    private const double Room = Width - (2 * Margin);

    // Safety margin: programs without Helvetica substitute wider letters.
    private const double Safe = 0.88;
    private readonly PdfGraph graph = new();
    private readonly PdfFonts fonts;
    private readonly PdfTags tags;
    private readonly List<(StringBuilder Drawn, List<PdfRef> Widgets, PdfDict Page)> pages = [];
    private readonly List<(string Name, string Value)> texts = [];
    private readonly List<PdfRef> fields = [];
    private readonly string footer;
    private double y;

    /// <param name="title">Title in the file's properties and at the top of the first page.</param>
    /// <param name="footer">Text at the bottom of each page, before its number.</param>
    /// <param name="language">Language of the document: <c>zh-Hant</c>, <c>en</c>.</param>
    /// <param name="face">Typeface for letters other than western ones; the file embeds those that it uses. Null: a font of the reader is used.</param>
    public PdfSheet(string title, string footer, string language, PdfTypeface? face = null)
    {
        ArgumentNullException.ThrowIfNull(title);
        this.footer = footer;
        fonts = new(graph, face);
        tags = new(graph);
        graph.Title = FieldNode.Written(title);
        graph.Root["Type"] = new PdfName("Catalog");
        graph.Root["Lang"] = FieldNode.Written(language);
        Turn();
        Text(title, 18, 4, tag: "H1");
    }

    /// <summary>Adds a heading of the second level. It begins a new page if no text fits below it on this one.</summary>
    public PdfSheet Heading(string text)
    {
        Keep(48);
        y -= 10;
        return Text(text, 13, 3, tag: "H2");
    }

    /// <summary>Adds a paragraph of body text, 10.5 points.</summary>
    public PdfSheet Paragraph(string text) => Text(text, 10.5, 6);

    /// <summary>Adds a signature line, with its purpose below.</summary>
    public PdfSheet Line(string below)
    {
        Keep(52);
        y -= 34;
        Artifact($"q 0.6 w {N(Margin)} {N(y)} m {N(Margin + 260)} {N(y)} l S Q ");
        return Text(below, 9, 4);
    }

    /// <summary>Adds a label, and below it a field with the answer.</summary>
    /// <param name="name">Name of the field; duplicates are refused.</param>
    /// <param name="label">Label of the field.</param>
    /// <param name="value">The answer; empty: none.</param>
    public PdfSheet Field(string name, string label, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Add(name);
        var lines = fonts.Lines(value, fonts.For(value), 10, Room - 4).Count;
        var high = Math.Min(Math.Max(1, lines) * 12 + 8, 400);
        Keep(high + 30);
        Text(label, 9.5, 1);
        var field = Widget(name, label, Room, high);
        field["FT"] = new PdfName("Tx");
        field["DA"] = new PdfString(Encoding.ASCII.GetBytes($"/{PdfFonts.Of(value)} {(lines > 32 ? 0 : 10)} Tf 0 g"));
        field["V"] = new PdfString([]);
        if (lines > 1)
            field["Ff"] = new PdfNumber(1 << 12);
        texts.Add((name, value));
        y -= high + 8;
        return this;
    }

    /// <summary>Adds a checkbox, with its label beside it.</summary>
    /// <param name="name">Name of the field; duplicates are refused.</param>
    /// <param name="label">Label of the checkbox.</param>
    /// <param name="ticked">True if it is ticked.</param>
    public PdfSheet Box(string name, string label, bool ticked)
    {
        Add(name);
        Keep(40);
        y -= 2;
        var field = Widget(name, label, 13, 13);
        var (look, states) = (new PdfDict(), new PdfDict());
        states["Yes"] = graph.Add(FieldAppearance.Tick(13, 13));
        states["Off"] = graph.Add(FieldAppearance.Form(new PdfDict(), 13, 13, ""));
        look["N"] = states;
        field["FT"] = new PdfName("Btn");
        field["AP"] = look;
        field["V"] = field["AS"] = new PdfName(ticked ? "Yes" : "Off");
        return Text(label, 9.5, 8, indent: 20);
    }

    /// <summary>Writes the document and returns the bytes of the file. Nothing can be added afterwards.</summary>
    public byte[] Write()
    {
        var tree = new PdfDict();
        var treeRef = graph.Add(tree);
        tree["Type"] = new PdfName("Pages");
        tree["Count"] = new PdfNumber(pages.Count);
        tree["Kids"] = new PdfArray(pages.Select((p, i) => (object?)Page(p.Drawn, p.Widgets, p.Page, i + 1, treeRef)).ToList());
        graph.Root["Pages"] = treeRef;
        tags.Put(pages.ConvertAll(p => p.Page));
        if (fields.Count == 0)
            return Written();
        var form = new PdfDict();
        form["Fields"] = new PdfArray(fields);
        var (offered, resources) = (new PdfDict(), new PdfDict());
        fonts.Offer(offered);
        resources["Font"] = offered;
        form["DR"] = resources;
        form["DA"] = new PdfString(Encoding.ASCII.GetBytes($"/{PdfFonts.Plain} 10 Tf 0 g"));
        graph.Root["AcroForm"] = graph.Add(form);
        var nodes = FieldNode.Of(graph).ToDictionary(n => n.Field.Name, StringComparer.Ordinal);
        foreach (var (name, value) in texts)
        {
            var node = nodes[name];
            var text = string.Concat(value.ReplaceLineEndings("\n").Where(c => c == '\n' || !char.IsControl(c)));
            node.Dict["V"] = FieldNode.Written(text);
            var look = new PdfDict();
            look["N"] = graph.Add(FieldAppearance.Draw(graph, fonts, node, node.Dict, text));
            node.Dict["AP"] = look;
        }

        return Written();
    }

    private byte[] Written()
    {
        fonts.Close();
        return graph.Write();
    }

    private static string N(double value) => FieldAppearance.N(value);

    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    private void Add(string name)
    {
        if (name.Contains('.', StringComparison.Ordinal) || !names.Add(name))
            throw new ArgumentException($"A field “{name}” is there already, or has a dot in its name.", nameof(name));
    }

    private PdfDict Widget(string name, string label, double width, double height)
    {
        var field = new PdfDict();
        field["Type"] = new PdfName("Annot");
        field["Subtype"] = new PdfName("Widget");
        field["T"] = FieldNode.Written(name);
        field["TU"] = FieldNode.Written(label);
        field["F"] = new PdfNumber(4); // the field is printed too
        field["Rect"] = PdfArray.Of(Margin, y - height, Margin + width, y);
        var look = new PdfDict();
        look["BC"] = PdfArray.Of(0.45);
        field["MK"] = look;
        if (width < 20)
            Artifact($"q 0.45 G {N(Margin)} {N(y - height)} {N(width)} {N(height)} re S Q ");
        var reference = graph.Add(field);
        fields.Add(reference);
        pages[^1].Widgets.Add(reference);
        tags.Field(field, reference, pages[^1].Page);
        return field;
    }

    private PdfSheet Text(string text, double size, double after, double indent = 0, string tag = "P")
    {
        text = string.Concat(text.ReplaceLineEndings("\n").Where(c => c == '\n' || !char.IsControl(c)));
        var font = fonts.For(text);
        var element = tags.Element(tag);
        foreach (var line in fonts.Lines(text, font, size, (Room - indent) * Safe))
        {
            Keep(size * 1.35);
            y -= size * 1.35;
            var number = tags.Mark(element, pages[^1].Page);
            Draw(
                $"/{tag} <</MCID {number}>> BDC BT 0 g /{font} {N(size)} Tf {N(Margin + indent)} {N(y + (size * 0.3))} Td {fonts.Operand(line, font)} Tj ET EMC "
            );
        }

        y -= after;
        return this;
    }

    // Draws decoration that screen readers skip.
    private void Artifact(string drawn) => Draw($"/Artifact BMC {drawn}EMC ");

    private void Draw(string drawn) => pages[^1].Drawn.Append(drawn);

    private void Keep(double height)
    {
        if (y - height < Margin)
            Turn();
    }

    private void Turn()
    {
        pages.Add((new(), [], new()));
        y = Height - Margin;
    }

    private PdfRef Page(StringBuilder drawn, List<PdfRef> widgets, PdfDict page, int number, PdfRef tree)
    {
        var foot = $"{footer} · {number}/{pages.Count}";
        var font = fonts.For(foot);
        drawn.Append(
            CultureInfo.InvariantCulture,
            $"/Artifact BMC BT 0.35 g /{font} 8 Tf {N(Margin)} 30 Td {fonts.Operand(foot, font)} Tj ET EMC"
        );
        page["Type"] = new PdfName("Page");
        page["Parent"] = tree;
        page["MediaBox"] = PdfArray.Of(0, 0, Width, Height);
        page["Resources"] = fonts.Resources();
        page["Contents"] = graph.Add(new PdfStream(new PdfDict(), Encoding.Latin1.GetBytes(drawn.ToString())));
        if (widgets.Count > 0)
        {
            page["Annots"] = new PdfArray(widgets);
            page["Tabs"] = new PdfName("S");
        }

        return tags.RefOf(page);
    }
}
