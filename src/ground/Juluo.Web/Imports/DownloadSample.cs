namespace Juluo.Web;

/// <summary>GET /samples/{table} — returns a sample of a file to import, with every column and a few rows, in the caller's language. It contains no data of the community.</summary>
[Get("/samples/{table}", Requires.SignIn, MediaTypes = ["text/csv"])]
internal sealed class DownloadSample(Words words, Clock clock) : Slice<DownloadSample.Input, Download>
{
    /// <param name="Table">The kind of list, such as visitors or sold-passes.</param>
    public sealed record Input(string Table);

    public override Task<Outcome<Download>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (SampleTable.Text(input.Table, words, clock.Today(caller.Community.Zone)) is not { } text)
            return Task.FromResult<Outcome<Download>>(new NotFound());
        // With the byte order mark that spreadsheets need, like all our tables.
        byte[] file = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"))];
        return Task.FromResult<Outcome<Download>>(
            new Download($"{input.Table}-sample.csv", "text/csv; charset=utf-8", async (to, ending) => await to.WriteAsync(file, ending))
        );
    }
}
