namespace Juluo.Lens;

/// <summary>
/// POST /exports/{format} — returns the anonymised network as gexf, gexf12 (GEXF 1.2, for older programs), graphml, nodes (CSV) or edges (CSV). Each download is recorded in the audit
/// log.
/// </summary>
[OfPart(Part.Research)]
[Post(
    "/exports/{format}",
    "lens.export",
    Form = typeof(ShowExports),
    MediaTypes = ["application/gexf+xml", "application/graphml+xml", "text/csv"]
)]
internal sealed class DownloadNetwork(NetworkLens lens, Audit audit) : Slice<DownloadNetwork.Input, Download>
{
    [Named("network-file")]
    public enum Kind
    {
        Gexf,
        Gexf12,
        GraphMl,
        Nodes,
        Edges,
    }

    public sealed record Input(Kind Format);

    public override async Task<Outcome<Download>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var view = await lens.Latest(stop);
        if (AnonymousNetwork.Of(view, caller.Community.Zone) is not { } file)
            return new ExportErrors.TooFew(AnonymousNetwork.Least);
        await audit.Did(
            caller.Person,
            "lens.export",
            input.Format.ToString(),
            new { people = file.Graph.NodeCount, ties = file.Graph.EdgeCount },
            stop
        );
        var (ending, type) = input.Format switch
        {
            Kind.Gexf or Kind.Gexf12 => ("gexf", "application/gexf+xml"),
            Kind.GraphMl => ("graphml", "application/graphml+xml"),
            Kind.Nodes => ("nodes.csv", "text/csv; charset=utf-8"),
            _ => ("edges.csv", "text/csv; charset=utf-8"),
        };
        return new Download(
            $"{caller.Community.Slug}-network.{ending}",
            type,
            async (stream, token) => await Write(input.Format, file, stream, token)
        );
    }

    private static async Task Write(Kind format, NetworkFile file, Stream stream, CancellationToken stop)
    {
        // The writers are synchronous and must not block the response, so they write to a buffer; it holds a few megabytes at most.
        using var whole = new MemoryStream();
        if (format is Kind.Gexf or Kind.Gexf12)
        {
            Gexf.Write(whole, file, format is Kind.Gexf12 ? GexfVersion.V12 : GexfVersion.V13, stop: stop);
        }
        else if (format is Kind.GraphMl)
        {
            GraphMl.Write(whole, file, stop: stop);
        }
        else
        {
            await using var writer = new StreamWriter(whole, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
            if (format is Kind.Nodes)
                NetworkCsv.WriteNodes(writer, file, stop);
            else
                NetworkCsv.WriteEdges(writer, file, stop);
        }

        whole.Position = 0;
        await whole.CopyToAsync(stream, stop);
    }
}
