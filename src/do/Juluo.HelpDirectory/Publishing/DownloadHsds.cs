namespace Juluo.HelpDirectory;

/// <summary>GET /hsds/services.json — returns all listed services, with all their fields, as one HSDS 3 file that can be imported elsewhere.</summary>
[Get("/hsds/services.json", Requires.Nothing, MediaTypes = ["application/json"], PerMinute = 30)]
internal sealed class DownloadHsds(HsdsLibrary library, HsdsDoor door) : Slice<Nothing, Download>
{
    public override async Task<Outcome<Download>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var all = (await library.Everything(stop)).ConvertAll(s => door.One(s, "service"));
        return new Download(
            "services.json",
            "application/json; charset=utf-8",
            async (to, ending) => await JsonSerializer.SerializeAsync(to, all, Json.Options, ending)
        );
    }
}
