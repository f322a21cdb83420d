using System.Text.Encodings.Web;

namespace Juluo.Reception;

/// <summary>GET /sites/{id}/evacuation/file — returns the evacuation list as one self-contained file, to be saved on a phone or a USB stick in advance.</summary>
[Get("/sites/{id}/evacuation/file", SpacesModule.Reception, AtSite = true, MediaTypes = ["text/html"])]
internal sealed class DownloadEvacuationList(UnitOfWork work, Clock clock, Sites sites, PeopleFacade people, Audit audit, Words words)
    : Slice<DownloadEvacuationList.Input, Download>
{
    public sealed record Input(SiteId Id);

    public override async Task<Outcome<Download>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (!caller.May(SpacesModule.Reception, input.Id))
            return new NotFound();
        if (await ShowEvacuation.Read(work, clock, sites, people, input.Id, stop) is not { } list)
            return new NotFound();
        await new ViewLog(audit, clock).Note(caller, "reception.evacuation-looked", list.Site.Name.Zh, stop);
        var page = Encoding.UTF8.GetBytes(Page(list));
        // The time in the file name is on the site's wall clock.
        var at = list.At.InZone(list.Site.ZoneOr(words.Zone)).ToString("uuuuMMdd-HHmm", CultureInfo.InvariantCulture);
        return new Download(
            $"evacuation-{list.Site.Slug}-{at}.html",
            "text/html; charset=utf-8",
            async (to, go) => await to.WriteAsync(page, go)
        );
    }

    private string Page(ShowEvacuation.Output list)
    {
        var here = words.In(list.Site.ZoneOr(words.Zone));
        static string Safe(string? text) => HtmlEncoder.Default.Encode(text ?? "");
        var html = new StringBuilder(
            $"<!doctype html><html lang=\"{here.Language}\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
        )
            .Append(CultureInfo.InvariantCulture, $"<title>{Safe(here["reception.evacuation"])}</title>")
            .Append(
                CultureInfo.InvariantCulture,
                $"<h1>{Safe(here.Say("reception.evacuation.heading", new { site = list.Site.Name.In(here.Language), count = list.People.Count }))}</h1>"
            )
            .Append(CultureInfo.InvariantCulture, $"<p>{Safe(here.Say("reception.evacuation.as-of", new { at = list.At }))}</p>")
            .Append(
                CultureInfo.InvariantCulture,
                $"<table><tr><th>☐</th><th>{Safe(here["reception.evacuation.name"])}</th><th>{Safe(here["reception.evacuation.zone"])}</th><th>{Safe(here["reception.evacuation.since"])}</th></tr>"
            );
        foreach (var line in list.People)
            html.Append(
                CultureInfo.InvariantCulture,
                $"<tr><td>☐</td><td>{Safe(line.Name)}{(line.IsVisitor ? $" ({Safe(here["reception.evacuation.visitor"])}{(line.Host is { } host ? " → " + Safe(host) : "")})" : "")}</td><td>{Safe(line.Zone?.Name.In(here.Language))}</td><td>{here.Time(line.Since)}</td></tr>"
            );
        return html.Append("</table></html>").ToString();
    }
}
