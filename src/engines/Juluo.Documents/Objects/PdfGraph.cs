namespace Juluo.Documents;

/// <summary>
/// The objects of a file that are reachable from its catalogue, renumbered and without active content: unreachable objects and everything that can run are left out.
/// </summary>
internal sealed class PdfGraph
{
    private static readonly HashSet<string> Dropped = new(StringComparer.Ordinal)
    {
        "AA",
        "OpenAction",
        "JS",
        "XFA",
        "Perms",
        "AF",
        "EmbeddedFiles",
        "JavaScript",
        "Collection",
        "NeedsRendering",
        "PieceInfo",
    };
    private static readonly HashSet<string> ActsOn = new(StringComparer.Ordinal) { "GoTo", "Named", "URI" };
    private static readonly HashSet<string> Media = new(StringComparer.Ordinal)
    {
        "RichMedia",
        "Movie",
        "Sound",
        "Screen",
        "3D",
        "FileAttachment",
        "Projection",
    };
    private readonly Dictionary<int, int> numbers = [];
    private readonly Queue<(int From, int To)> waiting = [];
    private readonly PdfReader? reader;

    public PdfGraph(PdfReader reader)
    {
        this.reader = reader;
        var root = reader.Trailer["Root"] as PdfRef ?? throw new PdfFaultException(PdfFault.Broken);
        var form = reader.Dict(reader.Dict(root)?["AcroForm"]);
        if (form?["XFA"] is not null && (reader.Dict(root)?["NeedsRendering"] is true || reader.List(form["Fields"]).Count == 0))
            throw new PdfFaultException(PdfFault.Dynamic);
        Renumber(root);
        if (reader.Get(reader.Dict(reader.Trailer["Info"])?["Title"]) is PdfString title)
            Title = title;
        var left = (long)PdfLimits.MostExpanded;
        while (waiting.TryDequeue(out var next))
        {
            var value = reader.Get(new PdfRef(next.From, 0));
            if (value is PdfStream stream)
                PdfFilters.Count(stream, reader, ref left);
            Objects[next.To - 1] = Copy(value);
        }
    }

    /// <summary>Creates a document with an empty catalogue, to which objects are added.</summary>
    public PdfGraph() => Add(new PdfDict());

    public List<object?> Objects { get; } = [];

    /// <summary>The catalogue of the document.</summary>
    public PdfDict Root => Objects[0] as PdfDict ?? throw new PdfFaultException(PdfFault.Broken);

    /// <summary>Title in the document properties; other properties of a file that was read are dropped.</summary>
    public PdfString? Title { get; set; }

    public PdfRef Add(object? value)
    {
        Objects.Add(value);
        return new(Objects.Count, 0);
    }

    public object? Get(object? what)
    {
        for (var hops = 0; what is PdfRef to; hops++)
            what = hops > 16 || to.Number > Objects.Count ? throw new PdfFaultException(PdfFault.TooDeep) : Objects[to.Number - 1];
        return what;
    }

    public PdfDict? Dict(object? what) => Get(what) as PdfDict;

    public List<object?> List(object? what) => (Get(what) as PdfArray)?.Items ?? [];

    /// <summary>Returns the pages in reading order. Throws if the page tree contains a cycle, or more pages than <see cref="PdfLimits.MostPages"/>.</summary>
    public List<PdfDict> Pages()
    {
        var (pages, seen) = (new List<PdfDict>(), new HashSet<PdfDict>(ReferenceEqualityComparer.Instance));
        var open = new Stack<object?>([Root["Pages"]]);
        while (open.TryPop(out var next))
        {
            if (Dict(next) is not { } node || !seen.Add(node))
                throw new PdfFaultException(PdfFault.Broken);
            if (node["Kids"] is { } kids)
                foreach (var kid in Enumerable.Reverse(List(kids)))
                    open.Push(kid);
            else
                pages.Add(node);
            if (pages.Count > PdfLimits.MostPages || seen.Count > PdfLimits.MostObjects)
                throw new PdfFaultException(PdfFault.TooManyPages);
        }

        return pages;
    }

    /// <param name="most">Maximum number of bytes; more give a <see cref="PdfFault.TooLarge"/>.</param>
    public byte[] Write(int most = int.MaxValue)
    {
        var writer = new PdfWriter(most);
        PdfRef? info = null;
        if (Title is not null)
        {
            var properties = new PdfDict();
            properties["Title"] = Title;
            info = Add(properties);
        }

        for (var i = 0; i < Objects.Count; i++)
            writer.Write(i + 1, Objects[i]);
        return writer.Finish(1, info);
    }

    private PdfRef Renumber(PdfRef from)
    {
        if (!numbers.TryGetValue(from.Number, out var to))
        {
            to = numbers[from.Number] = Add(null).Number;
            waiting.Enqueue((from.Number, to));
        }

        return new(to, 0);
    }

    private object? Copy(object? value) =>
        value switch
        {
            PdfRef to => Renumber(to),
            PdfArray array => new PdfArray(array.Items.Where(i => !IsMedia(i)).Select(Copy).ToList()),
            PdfDict dict => CopyDict(dict, false),
            PdfStream stream => new PdfStream(CopyDict(stream.Dict, true)!, stream.Raw),
            PdfWord => throw new PdfFaultException(PdfFault.Broken),
            _ => value,
        };

    private PdfDict? CopyDict(PdfDict from, bool ofStream)
    {
        if (!ofStream && Acts(from))
            return null;
        var to = new PdfDict();
        foreach (var (key, value) in from.Items)
        {
            // A stream whose bytes are in another file, and a page imported from another file.
            if (Dropped.Contains(key) || (ofStream && key is "F" or "FFilter" or "FDecodeParms" or "Ref" or "OPI"))
                continue;
            if (key == "Length" && ofStream)
                continue;
            to[key] = Copy(value);
        }

        return to;
    }

    // Detects an action: its S entry determines what it does. Other dictionaries have an S too, so an action is recognised by its other entries, or by its place.
    private bool Acts(PdfDict dict) =>
        reader!.Name(dict["S"]) is { } does
        && (
            does
                is "JavaScript"
                    or "Launch"
                    or "SubmitForm"
                    or "ImportData"
                    or "GoToR"
                    or "GoToE"
                    or "Rendition"
                    or "RichMediaExecute"
                    or "ResetForm"
            || (reader.Name(dict["Type"]) == "Action" && !ActsOn.Contains(does))
        );

    private bool IsMedia(object? item) =>
        reader!.Dict(item) is { } dict && reader.Name(dict["Subtype"]) is { } kind && Media.Contains(kind);
}
