namespace Juluo.Documents;

/// <summary>
/// A form that people and programs fill in: an AcroForm (ISO 32000-1, 12.7). The file is rewritten from its objects, so that nothing active, hidden or appended remains;
/// after filling, its fields can still be changed.
/// </summary>
public sealed class PdfForm
{
    private PdfForm(byte[] bytes, IReadOnlyList<PdfField> fields, int pages) => (Bytes, Fields, Pages) = (bytes, fields, pages);

    /// <summary>The file, without active content: scripts, launch actions, attached files, media, signatures.</summary>
    public byte[] Bytes { get; }

    /// <summary>The fields, in the order of the form.</summary>
    public IReadOnlyList<PdfField> Fields { get; }

    /// <summary>The number of pages in the document.</summary>
    public int Pages { get; }

    /// <summary>Reads a file that may be hostile. <see cref="PdfLimits"/> bounds time and memory.</summary>
    /// <param name="file">The bytes of the file.</param>
    /// <param name="fault">The reason for rejection; null if accepted.</param>
    /// <returns>The form; null if rejected.</returns>
    public static PdfForm? Read(byte[] file, out PdfFault? fault)
    {
        ArgumentNullException.ThrowIfNull(file);
        fault = null;
        try
        {
            var graph = new PdfGraph(new PdfReader(file));
            var pages = graph.Pages().Count;
            var fields = FieldNode.Of(graph).ConvertAll(n => n.Field);
            if (pages == 0)
                throw new PdfFaultException(PdfFault.Broken);
            if (fields.TrueForAll(f => f.Kind == PdfFieldKind.Other))
                throw new PdfFaultException(PdfFault.NoFields);
            // Compressed streams are written uncompressed: the result must be small enough to be read again for filling in.
            return new(graph.Write(PdfLimits.MostBytes), fields, pages);
        }
        catch (PdfFaultException refused)
        {
            fault = refused.Fault;
            return null;
        }
    }

    /// <summary>Fills in the given fields; the others are unchanged. Text that is longer than a field allows is cut.</summary>
    /// <param name="values">Values by field name. For a checkbox: one of its states, or <c>true</c>; empty: not ticked.</param>
    /// <param name="face">Typeface for letters other than western ones; the file embeds those that it uses. Null: a font of the reader is used.</param>
    /// <returns>The filled-in file. The same values give the same bytes.</returns>
    public byte[] Fill(IReadOnlyDictionary<string, string> values, PdfTypeface? face = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        var graph = new PdfGraph(new PdfReader(Bytes));
        var fonts = new PdfFonts(graph, face);
        var form = graph.Dict(graph.Root["AcroForm"])!;
        Offer(graph, form, fonts);
        form["NeedAppearances"] = false;
        foreach (var node in FieldNode.Of(graph))
            if (values.TryGetValue(node.Field.Name, out var value))
                Put(graph, fonts, node, value);
        fonts.Close();
        return graph.Write();
    }

    private static void Offer(PdfGraph graph, PdfDict form, PdfFonts fonts)
    {
        if (graph.Dict(form["DR"]) is not { } resources)
            form["DR"] = resources = new PdfDict();
        if (graph.Dict(resources["Font"]) is not { } offered)
            resources["Font"] = offered = new PdfDict();
        fonts.Offer(offered);
    }

    private static void Put(PdfGraph graph, PdfFonts fonts, FieldNode node, string value)
    {
        switch (node.Field.Kind)
        {
            case PdfFieldKind.Text or PdfFieldKind.Choice:
                var text = Clean(value, node.Field);
                node.Dict["V"] = FieldNode.Written(text);
                node.Dict.Items.Remove("I"); // the selected rows of a list, which would contradict it
                node.Dict["DA"] = new PdfString(System.Text.Encoding.ASCII.GetBytes($"/{PdfFonts.Of(text)} {SizeIn(node)} Tf 0 g"));
                foreach (var widget in node.Widgets)
                {
                    var look = new PdfDict();
                    look["N"] = graph.Add(FieldAppearance.Draw(graph, fonts, node, widget, text));
                    widget["AP"] = look;
                    if (!ReferenceEquals(widget, node.Dict))
                        widget.Items.Remove("DA");
                }

                break;
            case PdfFieldKind.Check or PdfFieldKind.Radio:
                var on = node.Field.States.FirstOrDefault(s => string.Equals(s, value, StringComparison.OrdinalIgnoreCase));
                on ??= value == "true" ? (node.Field.States.Count > 0 ? node.Field.States[0] : "Yes") : "Off";
                node.Dict["V"] = new PdfName(on);
                foreach (var widget in node.Widgets)
                    Tick(graph, widget, on, node.Field.States.Count == 0);
                break;
        }
    }

    private static void Tick(PdfGraph graph, PdfDict widget, string on, bool draws)
    {
        if (draws && on != "Off")
        {
            var (width, height) = FieldAppearance.Size(graph, widget);
            var (look, states) = (new PdfDict(), new PdfDict());
            states[on] = graph.Add(FieldAppearance.Tick(width, height));
            look["N"] = states;
            widget["AP"] = look;
        }

        widget["AS"] = new PdfName(FieldNode.StatesOf(graph, widget).Contains(on, StringComparer.Ordinal) ? on : "Off");
    }

    private static string SizeIn(FieldNode node)
    {
        var words = node.Appearance.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.IndexOf(words, "Tf");
        return at > 0 && double.TryParse(words[at - 1], NumberStyles.Float, CultureInfo.InvariantCulture, out var size)
            ? FieldAppearance.N(Math.Clamp(size, 0, 200))
            : "0";
    }

    private static string Clean(string value, PdfField field)
    {
        var text = string.Concat(value.ReplaceLineEndings("\n").Where(c => c == '\n' || !char.IsControl(c)));
        if (!field.ManyLines)
            text = text.Replace('\n', ' ');
        if (field.Longest is not { } longest || text.Length <= longest)
            return text;
        return text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
    }
}
