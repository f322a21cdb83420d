namespace Juluo.Documents;

/// <summary>Structure tree of a document: the role of each part, in reading order (ISO 32000-1, 14.7).</summary>
internal sealed class PdfTags
{
    private readonly PdfGraph graph;
    private readonly PdfRef rootRef;
    private readonly PdfRef documentRef;
    private readonly PdfDict root = new();
    private readonly PdfArray parts = new([]);
    private readonly Dictionary<PdfDict, PdfRef> pages = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<PdfDict, List<PdfRef>> marked = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<PdfDict, PdfRef> elements = new(ReferenceEqualityComparer.Instance);
    private readonly List<(PdfDict Field, PdfRef Element)> fields = [];

    public PdfTags(PdfGraph graph)
    {
        this.graph = graph;
        rootRef = graph.Add(root);
        var document = new PdfDict();
        documentRef = graph.Add(document);
        root["Type"] = new PdfName("StructTreeRoot");
        root["K"] = documentRef;
        document["Type"] = new PdfName("StructElem");
        document["S"] = new PdfName("Document");
        document["P"] = rootRef;
        document["K"] = parts;
    }

    /// <summary>Adds a structure element at the end of the document, to which content is then assigned.</summary>
    /// <param name="tag">A standard type: <c>H1</c>, <c>P</c>, <c>Form</c>.</param>
    public PdfDict Element(string tag)
    {
        var element = new PdfDict();
        element["Type"] = new PdfName("StructElem");
        element["S"] = new PdfName(tag);
        element["P"] = documentRef;
        element["K"] = new PdfArray([]);
        var reference = graph.Add(element);
        elements[element] = reference;
        parts.Items.Add(reference);
        return element;
    }

    /// <summary>Assigns the next marked content on a page to a structure element.</summary>
    /// <returns>The number of the marked content on the page, from 0.</returns>
    public int Mark(PdfDict element, PdfDict page)
    {
        if (!marked.TryGetValue(page, out var onPage))
            marked[page] = onPage = [];
        onPage.Add(elements[element]);
        var part = new PdfDict();
        part["Type"] = new PdfName("MCR");
        part["Pg"] = RefOf(page);
        part["MCID"] = new PdfNumber(onPage.Count - 1);
        ((PdfArray)element["K"]!).Items.Add(part);
        return onPage.Count - 1;
    }

    /// <summary>Adds a structure element of type <c>Form</c> for a field, which refers to the field's object.</summary>
    public void Field(PdfDict field, PdfRef reference, PdfDict page)
    {
        var element = Element("Form");
        var part = new PdfDict();
        part["Type"] = new PdfName("OBJR");
        part["Pg"] = RefOf(page);
        part["Obj"] = reference;
        ((PdfArray)element["K"]!).Items.Add(part);
        fields.Add((field, elements[element]));
    }

    /// <summary>Returns the object of a page; available before drawing is complete.</summary>
    public PdfRef RefOf(PdfDict page) => pages.TryGetValue(page, out var known) ? known : pages[page] = graph.Add(page);

    /// <summary>Writes the parent tree (ISO 32000-1, 14.7.4.4), which maps marked content and form fields to structure elements. Called once, after all pages are drawn.</summary>
    public void Put(IReadOnlyList<PdfDict> all)
    {
        var numbers = new PdfArray([]);
        foreach (var (page, i) in all.Select((p, i) => (p, i)))
        {
            page["StructParents"] = new PdfNumber(i);
            numbers.Items.Add(new PdfNumber(i));
            numbers.Items.Add(graph.Add(new PdfArray(marked.GetValueOrDefault(page) ?? [])));
        }

        foreach (var ((field, element), i) in fields.Select((f, i) => (f, all.Count + i)))
        {
            field["StructParent"] = new PdfNumber(i);
            numbers.Items.Add(new PdfNumber(i));
            numbers.Items.Add(element);
        }

        var tree = new PdfDict();
        tree["Nums"] = numbers;
        root["ParentTree"] = graph.Add(tree);
        root["ParentTreeNextKey"] = new PdfNumber(all.Count + fields.Count);
        var (mark, view) = (new PdfDict(), new PdfDict());
        mark["Marked"] = true;
        view["DisplayDocTitle"] = true;
        graph.Root["MarkInfo"] = mark;
        graph.Root["ViewerPreferences"] = view;
        graph.Root["StructTreeRoot"] = rootRef;
    }
}
